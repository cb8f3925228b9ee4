import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "./inspection-result.js";
import type { JsonObject, JsonValue } from "./json.js";
import { isObject } from "./own-members.js";

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
  return isJsonObject(value) ? value : refuse(member, "JSON text of an object", text);
}

function isJsonObject(value: JsonValue): value is JsonObject {
  return isObject(value);
}

function refuse(member: string, expected: string, text: string): never {
  throw createMemberError("JSON text", member, reportIssue("type", expected, text));
}
