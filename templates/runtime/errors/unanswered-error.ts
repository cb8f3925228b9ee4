import { adviseOn } from "./outcome.js";
import type { Outcome } from "./outcome.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** The properties that all errors of unanswered requests have. */
export interface UnansweredErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  readonly outcome: Outcome;
  /** Whether it may be sent again whatever became of it. Default: `false`. */
  readonly repeatable?: boolean | undefined;
  readonly cause?: unknown;
}

/** The base class of the errors of requests that got no reply. */
export abstract class UnansweredError extends TopicsmithError {
  static override readonly brand: string = "UnansweredError";

  /** The operation's key: `updateJobExecution`. */
  declare readonly operation: string;
  /** Whether the request may have taken effect. */
  declare readonly outcome: Outcome;

  /** `sentence` says what happened; what to do next is added to it. */
  constructor(sentence: string, { operation, outcome, repeatable, cause }: UnansweredErrorOptions) {
    super(`${sentence} ${adviseOn(outcome, repeatable)}`, cause);
    this.operation = operation;
    this.outcome = outcome;
  }
}
