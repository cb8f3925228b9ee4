import { adviseOn } from "./outcome.js";
import { TopicsmithError } from "./topicsmith-error.js";
import type { UnansweredErrorOptions } from "./unanswered-error.js";

/** The properties of a `PermissionError`. */
export interface PermissionErrorOptions extends UnansweredErrorOptions {
  /** What is refused, as the end of a sentence that begins with the connection: `did not take the request`. */
  readonly problem: string;
  /** What the broker said. */
  readonly cause: { readonly reasonCode: number };
}

/** The broker's policy forbids what a call or a loop over messages needs. To try again is of no use until the policy has changed. */
export class PermissionError extends TopicsmithError {
  static override readonly brand: string = "PermissionError";

  /** The key of the operation or message: `updateJobExecution`. */
  declare readonly operation: string;
  /** `refused`: it had no effect, and would be refused again. `unknown`: an earlier copy of the request may have taken effect. */
  declare readonly outcome: "refused" | "unknown";
  /** The reason code of MQTT 5, or the return code of MQTT 3.1.1. */
  declare readonly reasonCode: number;

  constructor({ operation, outcome, repeatable, problem, cause }: PermissionErrorOptions) {
    const advice = outcome === "unknown" && repeatable !== true ? adviseOn(outcome) : "It would be refused again.";
    super(`The broker's policy forbids ${operation}: the connection ${problem}. ${advice}`, cause);
    this.operation = operation;
    this.outcome = outcome === "unknown" ? outcome : "refused";
    this.reasonCode = cause.reasonCode;
  }
}
