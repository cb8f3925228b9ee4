import type { JsonObject, JsonValue } from "./json.js";

/** Reads JSON that arrived as text. Text that is no JSON is the value itself. */
export function parseJsonValue(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

/** Reads a JSON object that arrived as text. Whether the text holds an object is checked afterwards, with all the rest. */
export function parseJsonObject(text: string): JsonObject {
  return parseJsonValue(text) as JsonObject;
}
