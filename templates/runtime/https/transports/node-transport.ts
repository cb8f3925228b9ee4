import { joinQuery } from "../path.js";
import { createTlsOptions } from "./node-tls.js";
import { exchange } from "./node-exchange.js";
import type { TransportOptions } from "./transport-options.js";
import type { HttpsTransport } from "./transport.js";

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
  const { secure, host, port } = endpoint;
  // Loaded here and not imported, which would cost every program that imports a client and makes none some ten milliseconds.
  const { Agent, request } = process.getBuiltinModule(secure ? "node:https" : "node:http");
  const tls = secure ? createTlsOptions(certificate) : {};
  const agent = new Agent({ keepAlive: true, maxSockets: maxConnections, timeout: idleMs, ...tls });

  return {
    send: ({ method, path, query, headers, body }, onEnd) => {
      const outgoing = request({
        agent,
        host,
        port,
        method,
        path: joinQuery(path, query),
        headers: { "accept-encoding": "identity", ...headers },
      });
      return exchange(outgoing, { body, maxReplyBytes, onEnd });
    },
    close: () => agent.destroy(),
  };
}
