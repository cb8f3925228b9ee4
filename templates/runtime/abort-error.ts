import { adviseOn } from "./outcome.js";
import type { Outcome } from "./outcome.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** The properties of an `AbortError`. */
export interface AbortErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  readonly outcome: Outcome;
  /** The signal's reason. */
  readonly cause?: unknown;
}

/** The caller cancelled the call through its signal. */
export class AbortError extends TopicsmithError {
  readonly operation: string;
  /** Whether the request may have taken effect. */
  readonly outcome: Outcome;

  constructor({ operation, outcome, cause }: AbortErrorOptions) {
    super(`The call of ${operation} was aborted. ${adviseOn(outcome)}`, cause === undefined ? {} : { cause });
    this.operation = operation;
    this.outcome = outcome;
  }

  override get name(): string {
    return "AbortError";
  }
}
