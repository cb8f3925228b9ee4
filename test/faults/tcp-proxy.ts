import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** Stands between a client and a broker and does to the bytes what networks do. */
export interface TcpProxy {
  readonly port: number;
  /** Holds back what the broker sends for so long, in milliseconds. */
  readonly delay: (ms: number) => void;
  /** Passes nothing on any more, in either direction, and keeps the connections open. */
  readonly freeze: () => void;
  /** Ends every connection without a word. */
  readonly cut: () => void;
  /** Closes the broker's side of every connection, and leaves the other one open. */
  readonly halfClose: () => void;
  /** Lets nobody connect until `admit` is called. */
  readonly refuse: () => void;
  readonly admit: () => void;
  readonly close: () => Promise<void>;
}

/** Starts a proxy in front of a port of this machine. */
export async function startProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<{ readonly near: Socket; readonly far: Socket }>();
  let delayMs = 0;
  let frozen = false;
  let isRefusing = false;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (isRefusing) {
      near.destroy();
      return;
    }
    const far = connect({ port: target, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
    near.setNoDelay(true);
    const pair = { near, far };
    pairs.add(pair);
    near.on("data", (chunk) => {
      if (!frozen) far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (frozen) return;
      if (delayMs === 0) near.write(chunk);
      else setTimeout(() => near.write(chunk), delayMs);
    });
    near.on("end", () => far.end());
    far.on("end", () => near.end());
    for (const socket of [near, far]) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        near.destroy();
        far.destroy();
        pairs.delete(pair);
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = (): void => {
    frozen = false;
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    delay: (ms) => {
      delayMs = ms;
    },
    freeze: () => {
      frozen = true;
    },
    cut,
    halfClose: () => {
      for (const { near } of pairs) near.end();
    },
    refuse: () => {
      isRefusing = true;
    },
    admit: () => {
      isRefusing = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
