import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { onTestFinished } from "vitest";
import type { Identity } from "./certificates.js";

/** A proxy that makes tunnels (CONNECT) to this machine, whatever the name, until the test is over. */
export interface ConnectProxy {
  /** `127.0.0.1:1234` */
  readonly address: string;
  /** What was asked for: `localhost:8443`. */
  readonly targets: readonly string[];
  /** The headers of each request. */
  readonly authorizations: readonly (string | undefined)[];
}

/** How a proxy behaves; it makes tunnels unless told otherwise. */
export interface ProxyBehaviour {
  /** Where it is itself spoken to over TLS. */
  readonly identity?: Identity;
  /** Answers a request in another way. */
  readonly answer?: (socket: Duplex, request: IncomingMessage) => void;
}

export async function startConnectProxy({ identity, answer = openTunnel }: ProxyBehaviour = {}): Promise<ConnectProxy> {
  const targets: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Duplex>();
  const server = identity === undefined ? createHttpServer() : createHttpsServer({ ...identity });
  server.on("connect", (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    targets.push(request.url ?? "");
    authorizations.push(request.headers["proxy-authorization"]);
    answer(socket, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, targets, authorizations };
}

function openTunnel(socket: Duplex, { url = "" }: IncomingMessage): void {
  const port = Number(/:(\d+)$/.exec(url)?.[1]);
  const onward = connect(port, "localhost", () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n"));
  socket.on("close", () => onward.destroy());
}
