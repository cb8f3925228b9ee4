import type { WarningListener } from "../client/warning.js";
import type { ServiceError } from "../errors/service-error.js";
import type { HttpsRequest, HttpsResponse } from "./transports/transport.js";

/** A request that is to be signed, and where it goes. */
export interface SignableRequest extends HttpsRequest {
  /** What the `host` header will say. */
  readonly authority: string;
}

/** Signs requests. */
export interface RequestSigner {
  readonly scheme: "sigV4";
  /** @throws {ConnectionError} naming the operation, where there is nothing to sign with. */
  readonly sign: (request: SignableRequest, operation: string) => Promise<Signature>;
}

/** What one request was signed with. */
export interface Signature {
  /** All headers of the request, those of the signature included. */
  readonly headers: HttpsRequest["headers"];
  /**
   * Learns from a refusal of that request, and warns of what someone should know. Returns whether the request may be accepted when it is
   * signed anew.
   */
  readonly learn: (refusal: ServiceError, headers: HttpsResponse["headers"], warn: WarningListener) => boolean;
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
