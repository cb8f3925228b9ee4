import type { HttpsAuthentication, RequestSigner } from "./authentication.js";
import type { HttpsClientOptions } from "./client-options.js";
import { parseEndpoint } from "./endpoint.js";
import type { HttpsTransport } from "./transport.js";
import type { TransportOptions } from "./transport-options.js";

/** What a client depends on besides its options. */
export interface Platform {
  /** What carries requests here: Node's own client, or `fetch`. */
  readonly createTransport: (options: TransportOptions) => HttpsTransport;
  /** On which port the API takes which authentication. */
  readonly ports: Readonly<Record<HttpsAuthentication["scheme"], number>>;
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
  const certificate = auth.scheme === "mutualTls" ? auth : undefined;
  const port = certificate?.alpnProtocol === undefined ? ports[auth.scheme] : 443;
  const endpoint = parseEndpoint(text, { port, mustBeSecure: certificate !== undefined });
  const transport = createTransport({ endpoint, certificate, maxReplyBytes });
  return { transport, signer: auth.scheme === "sigV4" ? auth : undefined, authority: endpoint.authority };
}
