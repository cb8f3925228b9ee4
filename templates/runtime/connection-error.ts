import { adviseOn } from "./outcome.js";
import type { Outcome } from "./outcome.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** The properties of a `ConnectionError`. */
export interface ConnectionErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  /** What happened to the connection, as the end of a sentence: `was lost`, `could not be made`. */
  readonly problem: string;
  readonly outcome: Outcome;
  readonly cause?: unknown;
}

/** The connection could not be made, or ended before the reply arrived. */
export class ConnectionError extends TopicsmithError {
  readonly operation: string;
  /** Whether the request may have taken effect. */
  readonly outcome: Outcome;

  constructor({ operation, problem, outcome, cause }: ConnectionErrorOptions) {
    super(`The connection for ${operation} ${problem}. ${adviseOn(outcome)}`, cause === undefined ? {} : { cause });
    this.operation = operation;
    this.outcome = outcome;
  }

  override get name(): string {
    return "ConnectionError";
  }
}
