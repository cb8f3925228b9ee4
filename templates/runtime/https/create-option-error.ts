import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "../values/inspection-result.js";
import type { ValidationError } from "../errors/validation-error.js";

/** Makes the error of an option that a client cannot use. What was given may hold keys, so that its kind alone is told. */
export function createOptionError(name: string, expected: string, given?: unknown): ValidationError {
  return createMemberError("client options", name, reportIssue("type", expected, typeof given));
}
