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

/** A broker that tells what it was asked for. */
export interface AedesBroker extends Broker {
  /** A line for every filter so far that somebody subscribed to (`+ filter`) or gave back (`- filter`). */
  readonly subscriptionChanges: readonly string[];
}

/** Starts the embedded broker, which speaks MQTT 3.1.1 and 5. */
export async function startAedes({ tcpPort = 0, refusedFilter }: AedesOptions = {}): Promise<AedesBroker> {
  const broker = await Aedes.createBroker({
    authorizeSubscribe: (_client, subscription, callback) => callback(null, subscription.topic === refusedFilter ? null : subscription),
  });
  const subscriptionChanges: string[] = [];
  broker.on("subscribe", (added) => subscriptionChanges.push(...added.map(({ topic }) => `+ ${topic}`)));
  broker.on("unsubscribe", (removed) => subscriptionChanges.push(...removed.map((topic) => `- ${topic}`)));
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
    subscriptionChanges,
    kill: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
      await new Promise<void>((resolve) => broker.close(resolve));
    },
  };
}
