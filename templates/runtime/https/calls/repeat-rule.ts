import { isRetryableStatus } from "../../errors/https-error-reply.js";
import type { Outcome } from "../../errors/outcome.js";
import type { ServiceError } from "../../errors/service-error.js";
import { readRetryAfterMs } from "./retry-after.js";
import type { HttpsResponse, TransportFailure } from "../transports/transport.js";

/**
 * How long to wait at least, in milliseconds, before a request is sent again that the service answered with an error; `undefined` where it is
 * not to be sent again. That is done after throttling (429) and faults of the service (5xx) only. A
 * request that changes something is sent again only where the answer says that nothing was done: after throttling, and after a 503 that asks
 * to come back later (`Retry-After`).
 */
export function repeatAfterError(error: ServiceError, { status, headers }: HttpsResponse, repeatable: boolean): number | undefined {
  if (!error.retryable && !isRetryableStatus(status)) return undefined;
  const retryAfterMs = readRetryAfterMs(headers["retry-after"], headers["date"]);
  const isRefusal = status < 500 || (status === 503 && retryAfterMs !== undefined);
  return repeatable || isRefusal ? (retryAfterMs ?? 0) : undefined;
}

/** The same for a request without a response: it is sent again, without a least wait, if it changes nothing or never left. */
export function repeatAfterFailure({ transient }: TransportFailure, outcome: Outcome, repeatable: boolean): number | undefined {
  return transient === true && (repeatable || outcome === "not sent") ? 0 : undefined;
}
