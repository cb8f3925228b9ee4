import type { WarningListener } from "../client/warning.js";
import type { HttpsAuthentication } from "./authentication.js";

/** What every HTTPS client is told. */
export interface HttpsClientOptions {
  /**
   * Where the service is: `host`, `host:port` or `https://host:port`, without a path. A port that is not said follows from `auth`. `http://`
   * is taken for the machine itself only.
   */
  readonly endpoint: string;
  /** Who asks: `mutualTls(…)` or `sigV4(…)`. */
  readonly auth: HttpsAuthentication;
  /** How long a call may take in milliseconds where it says nothing itself, connecting and repeating included. 10,000 unless told otherwise. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is sent again at most, after throttling, faults of the service and lost connections. 2 unless told otherwise. */
  readonly retries?: number | undefined;
  /** The largest reply that is read, in bytes. 1,048,576 unless told otherwise. */
  readonly maxReplyBytes?: number | undefined;
  /** Is told what no call fails of and someone should know all the same, such as a clock that is wrong. */
  readonly onWarning?: WarningListener | undefined;
}
