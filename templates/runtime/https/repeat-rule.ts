import { isRetryableStatus } from "../https-error-reply.js";
import type { Outcome } from "../outcome.js";
import type { ServiceError } from "../service-error.js";
import { readRetryAfterMs } from "./back-off.js";
import type { HttpsResponse, TransportFailure } from "./transport.js";

/** That a request may be sent again, and how long to wait at least, in milliseconds. */
export interface Repetition {
  readonly atLeastMs: number;
}

/**
 * Whether a request that the service answered with an error may be sent again: after throttling (429) and faults of the service (5xx) only. A
 * request that changes something is sent again only where the answer says that nothing was done: after throttling, and after a 503 that asks
 * to come back later (`Retry-After`).
 */
export function repeatAfterError(error: ServiceError, { status, headers }: HttpsResponse, repeatable: boolean): Repetition | undefined {
  if (!error.retryable && !isRetryableStatus(status)) return undefined;
  const retryAfterMs = readRetryAfterMs(headers["retry-after"], headers["date"]);
  const isRefusal = status < 500 || (status === 503 && retryAfterMs !== undefined);
  return repeatable || isRefusal ? { atLeastMs: retryAfterMs ?? 0 } : undefined;
}

/** Whether a request without a response may be sent again: if it changes nothing, or if it never left. */
export function repeatAfterFailure({ kind, transient }: TransportFailure, outcome: Outcome, repeatable: boolean): Repetition | undefined {
  return kind === "connection" && transient && (repeatable || outcome === "not sent") ? { atLeastMs: 0 } : undefined;
}
