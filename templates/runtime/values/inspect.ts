import { reportIssue } from "./inspection-result.js";
import type { Findings } from "./inspection-result.js";
import { isInteger, isNumber } from "./number.js";
import { isPlainObject } from "./own-members.js";
import { reportInteger, reportNumber } from "./report.js";

/** Finds out whether a value is a text. */
export function inspectString(value: unknown): Findings {
  return typeof value === "string" ? undefined : reportIssue("type", "a string", value);
}

/** Finds out whether a value is an integer that a number holds exactly. */
export function inspectInteger(value: unknown): Findings {
  return isInteger(value) ? undefined : reportInteger(value, "an integer");
}

/** Finds out whether a value is a number that JSON can say. */
export function inspectNumber(value: unknown): Findings {
  return isNumber(value) ? undefined : reportNumber(value, "a number");
}

/** Finds out whether a value is true or false. */
export function inspectBoolean(value: unknown): Findings {
  return typeof value === "boolean" ? undefined : reportIssue("type", "true or false", value);
}

/** Finds out whether a value is a JSON object, whatever its members. */
export function inspectObject(value: unknown): Findings {
  return isPlainObject(value) ? undefined : reportIssue("type", "an object", value);
}
