import { addFindings, listIssues } from "../findings.js";
import { ValidationError } from "../validation-error.js";
import type { Inspection } from "./operation.js";

/**
 * Returns the value of a client's option.
 *
 * @throws {ValidationError} where there is a fault in it.
 */
export function checkOption<T>(name: string, value: T, inspect: Inspection): T {
  const found = addFindings(undefined, name, inspect(value));
  if (found !== undefined) throw new ValidationError("client options", listIssues(found));
  return value;
}
