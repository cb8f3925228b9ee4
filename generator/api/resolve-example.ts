import type { Field, JsonObject, JsonValue, Type } from "./type.js";

/** Turns the user's view of a value into the one that a structure's fields describe: what they lack is left out, JSON becomes text. */
export function encodeExample(value: Readonly<Record<string, unknown>>, fields: readonly Field[]): JsonObject {
  const encoded: Record<string, JsonValue> = {};
  for (const { name, type } of fields) {
    const member = value[name];
    if (member !== undefined) encoded[name] = encodeValue(member, type);
  }
  return encoded;
}

function encodeValue(value: unknown, type: Type): JsonValue {
  if (type.kind === "jsonText") return JSON.stringify(value);
  if (type.kind === "structure" && isRecord(value)) return encodeExample(value, type.fields);
  if (type.kind === "list" && Array.isArray(value)) return value.map((item) => encodeValue(item, type.items));
  if (type.kind === "map" && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeValue(item, type.values)]));
  }
  return copyJson(value);
}

// An example was read from YAML and checked, so it can hold nothing but JSON.
function copyJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(copyJson);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyJson(item)]));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
