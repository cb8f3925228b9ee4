import type { ValidationIssue } from "./issue.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** What a `ProtocolError` says. */
export interface ProtocolErrorOptions {
  /** The operation's key: `updateJobExecution`. */
  readonly operation: string;
  /** What is wrong with the reply, as the end of a sentence: `is no JSON object`. */
  readonly problem: string;
  /** Everything that is wrong with the reply's members. */
  readonly issues?: readonly ValidationIssue[];
  /** The reply as it came: parsed where it could be parsed. */
  readonly reply?: unknown;
  readonly cause?: unknown;
}

/** The service replied with something that the API does not know. The request has most likely taken effect. */
export class ProtocolError extends TopicsmithError {
  readonly operation: string;
  /** A reply came, so that the request has arrived; what it did cannot be told from the reply. */
  readonly outcome = "unknown";
  /** Everything that is wrong with the reply's members; empty where it has none. */
  readonly issues: readonly ValidationIssue[];
  /** The reply as it came: parsed where it could be parsed. */
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
