import { addFindings, listIssues, reportIssue } from "../findings.js";
import { ValidationError } from "../validation-error.js";
import type { CancelSignal } from "./cancel-signal.js";

/** How long a call may take where neither the call nor the client says so, in milliseconds. */
export const defaultTimeoutMs = 10_000;

/** The longest wait that timers can do, in milliseconds: almost 25 days. */
const longestTimeoutMs = 2_147_483_647;

/** What may be said with every call. */
export interface CallOptions {
  /** Ends the call when it is aborted, with an `AbortError` whose `cause` is the signal's reason. */
  readonly signal?: CancelSignal | undefined;
  /**
   * How long the whole call may take in milliseconds, waiting for a connection and repeating included; at most 2,147,483,647. Where it is left
   * out the client's own time-out holds, which is 10,000 unless the client was told otherwise.
   */
  readonly timeoutMs?: number | undefined;
}

/**
 * Decides how long a call may take, in milliseconds.
 *
 * @throws {ValidationError} where the time is nothing that a timer can wait for, such as 0, `NaN` or `Infinity`.
 */
export function chooseTimeoutMs(asked: number | undefined, fallback: number = defaultTimeoutMs): number {
  const timeoutMs = asked ?? fallback;
  if (timeoutMs > 0 && timeoutMs <= longestTimeoutMs) return timeoutMs;
  const issue = reportIssue("range", `more than 0 and at most ${longestTimeoutMs} milliseconds`, timeoutMs);
  throw new ValidationError("call options", listIssues(addFindings(undefined, "timeoutMs", issue)));
}
