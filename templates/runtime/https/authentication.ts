import type { HttpsRequest } from "./transport.js";

/** A request that is to be signed, and where it goes. */
export interface SignableRequest extends HttpsRequest {
  /** What the `host` header will say. */
  readonly authority: string;
}

/** What a service that refused a signed request said. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** The `date` header: what the service's clock shows. */
  readonly date: unknown;
}

/** Signs requests. */
export interface RequestSigner {
  readonly scheme: "sigV4";
  /** Returns all headers of the request, those of the signature included. */
  readonly sign: (request: SignableRequest) => Promise<Readonly<Record<string, string>>>;
  /** Learns from a refusal. Returns something where the request may be accepted when it is signed anew. */
  readonly learn: (refusal: Refusal) => Lesson | undefined;
}

/** What a signer learned from a refusal. */
export interface Lesson {
  /** What someone should know about the device's clock; absent where that was not at fault. */
  readonly warning?: string;
}

/** Who a client is on TLS, and whom it trusts. */
export interface ClientCertificate {
  readonly scheme: "mutualTls";
  readonly cert?: Pem | undefined;
  readonly key?: Pem | undefined;
  readonly pfx?: Uint8Array | undefined;
  readonly passphrase?: string | undefined;
  readonly ca?: Pem | readonly Pem[] | undefined;
  readonly alpnProtocol?: string | undefined;
}

/** PEM text, as it is or as read from a file. */
export type Pem = string | Uint8Array;

/** How a client says who it is. */
export type HttpsAuthentication = ClientCertificate | RequestSigner;
