import type { Outcome } from "../../errors/outcome.js";

/** An HTTP request, ready to be sent to the endpoint that a transport was made for. */
export interface HttpsRequest {
  readonly method: string;
  /** Percent-encoded and without the query: `/things/My%3AThing/jobs/$next`. */
  readonly path: string;
  /** Names and values as they are: not encoded, and not even text. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** A whole HTTP response. */
export interface HttpsResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** Why there is no response. */
export interface TransportFailure {
  /** What came was no HTTP or was too large (`reply`), or nothing came at all (`connection`). */
  readonly kind: "reply" | "connection";
  /** The end of a sentence about the reply or the connection: `was lost: read ECONNRESET`. */
  readonly problem: string;
  /** Whether another attempt may fare better. A certificate that is not trusted, for instance, will not be trusted then either. */
  readonly transient?: boolean;
  readonly cause?: unknown;
}

/** How an exchange ends; a failure has a `kind`. */
export type Ending = HttpsResponse | TransportFailure;

/** One request on its way. */
export interface Exchange {
  /** Whether any of the request may have left, as far as the transport can tell. */
  readonly getOutcome: () => Outcome;
  /** Gives the request up, so that nothing is told any more. May be called at any time and more than once. */
  readonly cancel: () => void;
}

/** Carries requests to one endpoint. It neither repeats them nor follows redirects, and knows no time-out. */
export interface HttpsTransport {
  /** Sends a request and tells once how that ended. */
  readonly send: (request: HttpsRequest, onEnd: (ending: Ending) => void) => Exchange;
  /** Closes every connection, also those in use. */
  readonly close: () => void;
}
