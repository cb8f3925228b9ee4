import type { ValidationIssue } from "./issue.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** The properties of a `ProtocolError`. */
export interface ProtocolErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  /** What is wrong with the reply, as the end of a sentence: `is no JSON object`. */
  readonly problem: string;
  /** Everything that is wrong with the reply's members. */
  readonly issues?: readonly ValidationIssue[];
  /** The reply as received; parsed, if it could be parsed. */
  readonly reply?: unknown;
  readonly cause?: unknown;
}

/** The service's reply is not valid according to the API. The request has most likely taken effect. */
export class ProtocolError extends TopicsmithError {
  readonly operation: string;
  /** The request has arrived, since there is a reply, but the reply does not tell what it did. */
  readonly outcome = "unknown";
  /** Everything that is wrong with the reply's members; may be empty. */
  readonly issues: readonly ValidationIssue[];
  /** The reply as received; parsed, if it could be parsed. */
  readonly reply: unknown;

  constructor({ operation, problem, issues = [], reply, cause }: ProtocolErrorOptions) {
    const places = issues.slice(0, 5).map(({ pointer, message }) => `\n  ${pointer}${pointer && ": "}${message}`);
    super(`The reply to ${operation} ${problem}.${places.join("")}`, cause === undefined ? {} : { cause });
    this.operation = operation;
    this.issues = issues;
    this.reply = reply;
  }

  override get name(): string {
    return "ProtocolError";
  }
}
