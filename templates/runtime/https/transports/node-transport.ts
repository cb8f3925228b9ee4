import type { Agent } from "node:https";
import type { HttpsAgent } from "../client-options.js";
import type { ClientCertificate } from "../authentication.js";
import { createOptionError } from "../create-option-error.js";
import { joinQuery } from "../path.js";
import { createTlsOptions } from "./node-tls.js";
import { exchange } from "./node-exchange.js";
import { keptConnections } from "./node-kept-connections.js";
import type { TransportOptions } from "./transport-options.js";
import type { HttpsRequest, HttpsTransport } from "./transport.js";

/**
 * Carries requests over kept-alive connections of Node's own HTTP client. Unused connections do not keep the process alive.
 *
 * @throws {ValidationError} for an agent that cannot make TLS connections, and for a `fetch`, which is not used here.
 * @throws {Error} of OpenSSL where it cannot read the certificate, the key or the authorities.
 */
export function createNodeTransport({ endpoint, certificate, agent: own, fetch, maxReplyBytes }: TransportOptions): HttpsTransport {
  const { secure, host, port, authority } = endpoint;
  if (fetch !== undefined) throw createOptionError("fetch", "nothing here, where `agent` makes the connections");
  if (own !== undefined && !(secure && isAgent(own))) throw createOptionError("agent", "an https.Agent, for an https:// endpoint");
  if (own === undefined && certificate !== undefined && showsNothing(certificate)) {
    throw createOptionError("auth", "mutualTls(…) with a certificate and its key, or an `agent` that has them");
  }
  // Loaded here and not imported, which would cost every program that imports a client and makes none some ten milliseconds.
  const { Agent, request } = process.getBuiltinModule(secure ? "node:https" : "node:http");
  const tls = secure ? createTlsOptions(certificate, own) : {};
  const agent = own ?? new Agent({ ...keptConnections, ...tls });
  const target = { agent, host, port, ...(own && tls) };

  return {
    send: (message, onEnd) => {
      const { method, path, query, body } = message;
      const outgoing = request({ ...target, method, path: joinQuery(path, query), headers: listHeaders(message, authority) });
      return exchange(outgoing, { body, maxReplyBytes, onEnd });
    },
    close: () => {
      if (own === undefined) agent.destroy();
    },
  };
}

/** With authorities alone the service still says what is missing. */
function showsNothing({ cert, pfx, ca }: ClientCertificate): boolean {
  return cert === undefined && pfx === undefined && ca === undefined;
}

function isAgent(value: HttpsAgent): value is Agent {
  return "addRequest" in value;
}

/** Headers as Node writes them down at once, names and values in turn. It then adds neither the host nor a length by itself. */
function listHeaders({ method, headers, body }: HttpsRequest, authority: string): readonly string[] {
  const list = ["host", authority, "accept-encoding", "identity", ...Object.entries(headers).flat()];
  return body === undefined && /^(GET|DELETE)$/.test(method) ? list : [...list, "content-length", String(Buffer.byteLength(body ?? ""))];
}
