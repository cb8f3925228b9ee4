import type { ClientCertificate } from "../authentication.js";
import type { FetchFunction, HttpsAgent } from "../client-options.js";
import type { Endpoint } from "../endpoint.js";

/** What a transport is made of. */
export interface TransportOptions {
  readonly endpoint: Endpoint;
  readonly certificate: ClientCertificate | undefined;
  /** Carries the requests instead of what the platform has for that. */
  readonly agent?: HttpsAgent | undefined;
  readonly fetch?: FetchFunction | undefined;
  /** The largest body that is read, in bytes. */
  readonly maxReplyBytes: number;
}
