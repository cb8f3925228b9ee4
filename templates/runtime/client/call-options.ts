import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "../values/inspection-result.js";
import type { CancelSignal } from "./cancel-signal.js";

/** How long a call may take where neither the call nor the client says so, in milliseconds. */
export const defaultTimeoutMs = 10_000;

/** The longest wait that timers can do, in milliseconds: almost 25 days. */
const longestTimeoutMs = 2_147_483_647;

/** Options of a single call. */
export interface CallOptions {
  /** Cancels the call when aborted: it rejects with an `AbortError` whose `cause` is the signal's reason. */
  readonly signal?: CancelSignal | undefined;
  /**
   * How long the whole call may take, in milliseconds, including the wait for a connection and repeated attempts; at most 2,147,483,647.
   * Default: the client's own `timeoutMs`, which is 10,000 by default.
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
  throw createMemberError("call options", "timeoutMs", issue);
}
