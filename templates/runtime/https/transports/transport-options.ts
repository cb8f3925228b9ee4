import type { ClientCertificate } from "../authentication.js";
import type { Endpoint } from "../endpoint.js";

/** What a transport is made of. */
export interface TransportOptions {
  readonly endpoint: Endpoint;
  readonly certificate: ClientCertificate | undefined;
  /** The largest body that is read, in bytes. */
  readonly maxReplyBytes: number;
}
