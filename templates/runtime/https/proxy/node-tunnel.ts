import { request as requestOverHttp } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as requestOverHttps } from "node:https";
import type { Duplex } from "node:stream";
import { showPage } from "../../errors/foreign-page.js";
import type { Pem } from "../authentication.js";

/** A proxy, and how to tell it who one is. */
export interface Proxy {
  /** Whether the proxy itself is spoken to over TLS. */
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** The value of the header `proxy-authorization`. */
  readonly authorization: string | undefined;
  /** The authorities trusted to have signed the proxy's own certificate. */
  readonly ca: Pem | readonly Pem[] | undefined;
}

/** How long a proxy may take to make a tunnel, in milliseconds. */
const patienceMs = 30_000;

/** Asks a proxy (RFC 9110, 9.3.6) for a tunnel to `host:port`. The errors say what the proxy did. */
export function openTunnel(proxy: Proxy, target: string, onEnd: (error: Error | null, socket?: Duplex) => void): void {
  const { secure, host, port, authorization, ca } = proxy;
  const headers = ["host", target, ...(authorization === undefined ? [] : ["proxy-authorization", authorization])];
  const options = { method: "CONNECT", host, port, path: target, headers, agent: false, timeout: patienceMs } as const;
  const outgoing = secure ? requestOverHttps({ ...options, ...(ca !== undefined && { ca: listBuffers(ca) }) }) : requestOverHttp(options);
  const name = `the proxy ${host}:${port}`;

  outgoing.on("timeout", () => outgoing.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
  outgoing.on("error", (cause: NodeJS.ErrnoException) => {
    const { code, message } = cause;
    onEnd(createProxyError(`${name} cannot be used: ${message || String(code)}`, code, cause));
  });
  outgoing.on("connect", (incoming, socket, head: Buffer) => {
    if (incoming.statusCode !== 200) {
      socket.destroy();
      onEnd(describeRefusal(name, incoming, head));
      return;
    }
    socket.removeAllListeners("error");
    if (head.length > 0) socket.unshift(head);
    socket.setTimeout(0);
    onEnd(null, socket);
  });
  outgoing.end();
}

function describeRefusal(name: string, { statusCode = 0, headers }: IncomingMessage, head: Buffer): Error {
  const { "proxy-authenticate": challenge } = headers;
  const wanted = statusCode === 407 ? `, since it wants ${challenge === undefined ? "" : `(${challenge}) `}other credentials` : "";
  const page = head.length === 0 ? "" : `: ${showPage(head.toString())}`;
  // What a proxy could not do now it may do later; what it does not allow, it will not allow then either.
  return createProxyError(`${name} refused with HTTP status ${statusCode}${wanted}${page}`, statusCode >= 500 ? "EPROXY" : "ERR_PROXY");
}

function createProxyError(message: string, code: string | undefined, cause?: Error): Error {
  // No code of Node's parser, which would stand for an answer of the service that is no HTTP.
  return Object.assign(new Error(message, { cause }), { code: code?.startsWith("HPE_") === true ? "ERR_PROXY" : code });
}

function listBuffers(pem: Pem | readonly Pem[]): Buffer[] {
  const all: readonly Pem[] = typeof pem === "string" || pem instanceof Uint8Array ? [pem] : pem;
  return all.map((one) => Buffer.from(one));
}
