import type { ValidationIssue } from "./issue.js";
import { TopicsmithError } from "./topicsmith-error.js";

const issuesInMessage = 5;

/** A value is invalid. Thrown before anything is sent, so nothing has happened yet. */
export class ValidationError extends TopicsmithError {
  /** Everything that is wrong, in the order of the type's members. */
  readonly issues: readonly ValidationIssue[];

  /** `subject` names what was checked: `UpdateJobExecutionRequest`. */
  constructor(subject: string, issues: readonly ValidationIssue[]) {
    const lines = issues.slice(0, issuesInMessage).map(({ pointer, message }) => `\n  ${pointer}${pointer && ": "}${message}`);
    const rest = issues.length - lines.length;
    super(`Invalid ${subject}${lines.join("")}${rest > 0 ? `\n  and ${rest} more` : ""}`);
    this.issues = issues;
  }

  override get name(): string {
    return "ValidationError";
  }
}
