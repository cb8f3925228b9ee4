import { addFindings, listIssues } from "../values/inspection-result.js";
import type { Finding } from "../values/inspection-result.js";
import { ValidationError } from "./validation-error.js";

/** Makes the error of a value in which one member is wrong. */
export function createMemberError(subject: string, member: string, finding: Finding): ValidationError {
  return new ValidationError(subject, listIssues(addFindings(undefined, member, finding)));
}
