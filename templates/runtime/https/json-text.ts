import { listIssues, reportIssue } from "../findings.js";
import type { JsonObject, JsonValue } from "../json.js";
import { ValidationError } from "../validation-error.js";

/**
 * Reads JSON that a member holds as text.
 *
 * @throws {ValidationError} where the text is no JSON.
 */
export function parseJsonValue(member: string, text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return refuse(member, "JSON text", text);
  }
}

/**
 * Reads a JSON object that a member holds as text.
 *
 * @throws {ValidationError} where the text is no JSON or holds something else.
 */
export function parseJsonObject(member: string, text: string): JsonObject {
  const value = parseJsonValue(member, text);
  return isObject(value) ? value : refuse(member, "JSON text of an object", text);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(member: string, expected: string, text: string): never {
  const issue = reportIssue("type", expected, text);
  issue.key = member;
  throw new ValidationError("JSON text", listIssues(issue));
}
