import { adviseOn } from "./outcome.js";
import type { Outcome } from "./outcome.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** The properties of a `TimeoutError`. */
export interface TimeoutErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  readonly timeoutMs: number;
  readonly outcome: Outcome;
  readonly cause?: unknown;
}

/** No reply arrived in time. */
export class TimeoutError extends TopicsmithError {
  readonly operation: string;
  /** How long the call waited, in milliseconds. */
  readonly timeoutMs: number;
  /** Whether the request may have taken effect. */
  readonly outcome: Outcome;

  constructor({ operation, timeoutMs, outcome, cause }: TimeoutErrorOptions) {
    super(`No reply to ${operation} within ${timeoutMs} ms. ${adviseOn(outcome)}`, cause === undefined ? {} : { cause });
    this.operation = operation;
    this.timeoutMs = timeoutMs;
    this.outcome = outcome;
  }

  override get name(): string {
    return "TimeoutError";
  }
}
