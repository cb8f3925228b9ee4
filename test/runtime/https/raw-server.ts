import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Endpoint } from "../../../templates/runtime/https/endpoint.js";

/** What a server does with each request that it reads, whole, from a connection. `count` counts the requests of all connections from 1. */
export type Behaviour = (socket: Socket, request: string, count: number) => void;

/** A server that says whatever a test wants it to say, HTTP or not, until the test is over. */
export interface RawServer {
  readonly endpoint: Endpoint;
  /** Every request as it came. */
  readonly requests: readonly string[];
  readonly connections: ReadonlySet<Socket>;
}

export async function startRawServer(behave: Behaviour): Promise<RawServer> {
  const requests: string[] = [];
  const connections = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections.add(socket);
    let text = "";
    socket.on("error", () => socket.destroy());
    socket.on("end", () => socket.end());
    socket.on("data", (part) => {
      text += part.toString();
      if (!isWhole(text)) return;
      requests.push(text);
      behave(socket, text, requests.length);
      text = "";
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: { secure: false, host: "127.0.0.1", port, authority: `127.0.0.1:${port}` }, requests, connections };
}

/** Writes a response as HTTP has it. */
export function writeResponse(
  body: string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): string {
  const lines = Object.entries({ "content-length": String(Buffer.byteLength(body)), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return `HTTP/1.1 ${status} Something\r\n${lines.join("")}\r\n${body}`;
}

function isWhole(text: string): boolean {
  const [head = "", body] = text.split("\r\n\r\n", 2);
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  return body !== undefined && Buffer.byteLength(body) >= length;
}
