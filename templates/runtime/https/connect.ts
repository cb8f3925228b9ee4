import { chooseReading, warnOfOddities } from "../client/report-oddity.js";
import { createWarner } from "../client/warning.js";
import type { Members } from "../values/own-members.js";
import type { HttpsAuthentication } from "./authentication.js";
import type { HttpsClientOptions } from "./client-options.js";
import { parseEndpoint } from "./endpoint.js";
import type { CallContext } from "./calls/https-call.js";
import type { ErrorReader } from "./read-reply.js";
import type { HttpsTransport } from "./transports/transport.js";
import type { TransportOptions } from "./transports/transport-options.js";

/** Makes what carries requests: Node's own client, or `fetch`. */
export type TransportFactory = (options: TransportOptions) => HttpsTransport;

/** What a client depends on besides its options. */
export interface Platform {
  readonly createTransport: TransportFactory;
  /** On which port the API takes which authentication. */
  readonly ports: Readonly<Record<HttpsAuthentication["scheme"], number>>;
  /** The members that requests of the API have. */
  readonly requestMembers: readonly string[];
  /** What all requests have in common. */
  readonly identity: Members;
  /** Makes the API's errors. */
  readonly readError: ErrorReader;
  /** The header that identifies an answer, in lower case. */
  readonly requestIdHeader?: string;
}

/** Prepares the way to the service; the first request makes the connection. */
export function connect(
  { endpoint: text, auth, agent, fetch, maxReplyBytes = 1_048_576, retries = 2, replies, onWarning }: HttpsClientOptions,
  { createTransport, ports, readError, requestIdHeader }: Platform,
): CallContext {
  const [certificate, signer] = auth.scheme === "mutualTls" ? [auth, undefined] : [undefined, auth];
  const port = certificate?.alpnProtocol === undefined ? ports[auth.scheme] : 443;
  const endpoint = parseEndpoint(text, { port, mustBeSecure: signer === undefined });
  const transport = createTransport({ endpoint, certificate, agent, fetch, maxReplyBytes });
  const warn = createWarner(onWarning);
  const reader = { readError, requestIdHeader, onOddity: chooseReading(replies, warn), onOddError: warnOfOddities(warn) };
  return { transport, signer, authority: endpoint.authority, replies: reader, retries, warn };
}
