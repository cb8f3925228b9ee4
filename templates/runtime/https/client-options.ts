import type { ReplyReading } from "../client/report-oddity.js";
import type { WarningListener } from "../client/warning.js";
import type { HttpsAuthentication } from "./authentication.js";

/** Options of every HTTPS client. */
export interface HttpsClientOptions {
  /**
   * The service's address: `host`, `host:port` or `https://host:port`, without a path. The default port depends on `auth`. `http://` is
   * accepted for the local machine only, and not with a certificate.
   */
  readonly endpoint: string;
  /** How requests are authenticated: `mutualTls(…)` or `sigV4(…)`. */
  readonly auth: HttpsAuthentication;
  /**
   * Makes the connections, on Node.js only: an `https.Agent` for a private key in hardware, names that only you resolve, or another server name
   * (SNI), or a proxy's from `./proxy`. What the agent was given comes before what `auth` says. Its connections stay open when the client is closed.
   */
  readonly agent?: HttpsAgent | undefined;
  /** Used instead of the platform's own `fetch`, where the client runs on that. */
  readonly fetch?: FetchFunction | undefined;
  /** How long a call may take unless it says otherwise, in milliseconds, including connecting and retries. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a request is retried at most, after throttling, faults of the service and lost connections. Default: 2. */
  readonly retries?: number | undefined;
  /** The largest reply that is accepted, in bytes. Default: 1,048,576. */
  readonly maxReplyBytes?: number | undefined;
  /** Receives what made no call fail but is worth knowing, such as a wrong clock. By default warnings are dropped. */
  readonly onWarning?: WarningListener | undefined;
  /**
   * How replies are read that are not quite what the API says. By default, `"lenient"`, what is usable is used: `null` counts as absent, a number
   * may be written as text, what is of the wrong kind is left out alone, and broken limits do no harm; one warning tells. `"strict"` ends the
   * call with a `ProtocolError`.
   */
  readonly replies?: ReplyReading | undefined;
}

/** An `https.Agent` of Node.js, or what extends one. */
export interface HttpsAgent {
  destroy(): void;
}

/** A `fetch` as browsers and workers have it. */
export type FetchFunction = (url: string, options: never) => Promise<{ readonly status: number }>;
