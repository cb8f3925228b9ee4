import type { Findings } from "../values/inspection-result.js";
import { isNumber } from "../values/number.js";
import type { CancelSignal } from "./cancel-signal.js";
import { hasMethods, judgeOption, readOptions } from "./read-options.js";
import type { OptionRules } from "./read-options.js";

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

/** Finds out whether a value can be a time-out: what a timer can wait for, and so neither 0 nor `NaN` nor `Infinity`. */
export function inspectTimeout(value: unknown): Findings {
  const isRight = isNumber(value, Number.MIN_VALUE, longestTimeoutMs);
  return judgeOption(value, isRight, `more than 0 and at most ${longestTimeoutMs} milliseconds`, "range");
}

/** Finds out whether a value can be a signal. */
export function inspectSignal(value: unknown): Findings {
  return judgeOption(value, hasMethods(value, "addEventListener", "removeEventListener"), "an AbortSignal");
}

const rules: OptionRules<CallOptions> = { signal: inspectSignal, timeoutMs: inspectTimeout };

/**
 * Reads the options of a call.
 *
 * @throws {ValidationError} where they are not what they should be.
 */
export function readCallOptions(options: CallOptions = {}): CallOptions {
  return readOptions("call options", options, rules);
}
