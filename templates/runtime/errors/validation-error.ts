import type { ValidationIssue } from "../values/issue.js";
import { printIssues } from "../values/print-issues.js";
import { TopicsmithError } from "./topicsmith-error.js";

/** A value is invalid. Thrown before anything is sent, so nothing has happened yet. */
export class ValidationError extends TopicsmithError {
  static override readonly brand: string = "ValidationError";

  /** Everything that is wrong, in the order of the type's members. */
  declare readonly issues: readonly ValidationIssue[];

  /** `subject` names what was checked: `UpdateJobExecutionRequest`. */
  constructor(subject: string, issues: readonly ValidationIssue[]) {
    super(`Invalid ${subject}${printIssues(issues)}`);
    this.issues = issues;
  }
}
