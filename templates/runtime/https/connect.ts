import type { HttpsAuthentication, RequestSigner } from "./authentication.js";
import type { HttpsClientOptions } from "./client-options.js";
import { parseEndpoint } from "./endpoint.js";
import type { ErrorReader } from "./read-reply.js";
import type { HttpsTransport } from "./transport.js";
import type { TransportOptions } from "./transport-options.js";

/** Makes what carries requests: Node's own client, or `fetch`. */
export type TransportFactory = (options: TransportOptions) => HttpsTransport;

/** What a client depends on besides its options. */
export interface Platform {
  readonly createTransport: TransportFactory;
  /** On which port the API takes which authentication. */
  readonly ports: Readonly<Record<HttpsAuthentication["scheme"], number>>;
  /** Makes the API's errors. */
  readonly readError: ErrorReader;
}

/** The way to a service. */
export interface Connection {
  readonly transport: HttpsTransport;
  readonly signer: RequestSigner | undefined;
  /** What the `host` header says. */
  readonly authority: string;
}

/** Prepares the way to the service; the first request makes the connection. */
export function connect(
  { endpoint: text, auth, maxReplyBytes = 1_048_576 }: HttpsClientOptions,
  { createTransport, ports }: Platform,
): Connection {
  const [certificate, signer] = auth.scheme === "mutualTls" ? [auth, undefined] : [undefined, auth];
  const port = certificate?.alpnProtocol === undefined ? ports[auth.scheme] : 443;
  const endpoint = parseEndpoint(text, { port, mustBeSecure: signer === undefined });
  return { transport: createTransport({ endpoint, certificate, maxReplyBytes }), signer, authority: endpoint.authority };
}
