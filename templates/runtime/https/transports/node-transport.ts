import { joinQuery } from "../path.js";
import { createTlsOptions } from "./node-tls.js";
import { exchange } from "./node-exchange.js";
import type { TransportOptions } from "./transport-options.js";
import type { HttpsRequest, HttpsTransport } from "./transport.js";

/**
 * How long an unused connection is kept, in milliseconds. Short, because a request that meets a connection which the service is just closing
 * cannot tell whether it arrived.
 */
const idleMs = 4_000;

/** More requests than this at a time wait for each other. */
const maxConnections = 50;

/**
 * Carries requests over kept-alive connections of Node's own HTTP client. Unused connections do not keep the process alive.
 *
 * @throws {Error} of OpenSSL where it cannot read the certificate, the key or the authorities.
 */
export function createNodeTransport({ endpoint, certificate, maxReplyBytes }: TransportOptions): HttpsTransport {
  const { secure, host, port, authority } = endpoint;
  // Loaded here and not imported, which would cost every program that imports a client and makes none some ten milliseconds.
  const { Agent, request } = process.getBuiltinModule(secure ? "node:https" : "node:http");
  const tls = secure ? createTlsOptions(certificate) : {};
  const agent = new Agent({ keepAlive: true, maxSockets: maxConnections, timeout: idleMs, ...tls });

  return {
    send: (message, onEnd) => {
      const { method, path, query, body } = message;
      const outgoing = request({
        agent,
        host,
        port,
        method,
        path: joinQuery(path, query),
        headers: listHeaders(message, authority),
      });
      return exchange(outgoing, { body, maxReplyBytes, onEnd });
    },
    close: () => agent.destroy(),
  };
}

/** Headers as Node writes them down at once, names and values in turn. It then adds neither the host nor a length by itself. */
function listHeaders({ method, headers, body }: HttpsRequest, authority: string): readonly string[] {
  const list = ["host", authority, "accept-encoding", "identity", ...Object.entries(headers).flat()];
  return body === undefined && /^(GET|DELETE)$/.test(method) ? list : [...list, "content-length", String(Buffer.byteLength(body ?? ""))];
}
