import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { Aedes } from "aedes";
import type { Broker, BrokerOptions } from "./broker.js";

/** What the embedded broker is started with. */
export interface AedesOptions extends BrokerOptions {
  /** A filter that nobody may subscribe to. */
  readonly refusedFilter?: string;
}

/** Starts the embedded broker, which speaks MQTT 3.1.1 and 5. */
export async function startAedes({ tcpPort = 0, refusedFilter }: AedesOptions = {}): Promise<Broker> {
  const broker = await Aedes.createBroker({
    authorizeSubscribe: (_client, subscription, callback) => callback(null, subscription.topic === refusedFilter ? null : subscription),
  });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    broker.handle(socket);
  });
  server.listen(tcpPort, "127.0.0.1");
  await once(server, "listening");
  return {
    tcpPort: (server.address() as AddressInfo).port,
    kill: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
      await new Promise<void>((resolve) => broker.close(resolve));
    },
  };
}
