import type { ValidationIssue } from "../values/issue.js";
import { printIssues } from "../values/print-issues.js";
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
  /** What identifies the answer for those who run the service; absent on MQTT, and where the answer does not say. */
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** The service's reply is not valid according to the API. The request has most likely taken effect. */
export class ProtocolError extends TopicsmithError {
  static override readonly brand: string = "ProtocolError";

  declare readonly operation: string;
  /** The request has arrived, since there is a reply, but the reply does not tell what it did. */
  readonly outcome = "unknown";
  /** Everything that is wrong with the reply's members; may be empty. */
  declare readonly issues: readonly ValidationIssue[];
  /** The reply as received; parsed, if it could be parsed. */
  declare readonly reply: unknown;
  /** What identifies the answer for those who run the service; absent on MQTT, and where the answer does not say. */
  declare readonly requestId: string | undefined;

  constructor({ operation, problem, issues = [], reply, requestId, cause }: ProtocolErrorOptions) {
    super(`The reply to ${operation} ${problem}.${printIssues(issues)}`, cause);
    this.operation = operation;
    this.issues = issues;
    this.reply = reply;
    this.requestId = requestId;
  }
}
