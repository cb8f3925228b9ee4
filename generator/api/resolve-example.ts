import type { Payload } from "./operation.js";
import type { Field, JsonObject, JsonValue, Type } from "./type.js";

/** Turns the user's view of a value into the one that a structure's fields describe: what they lack is left out, JSON becomes text. */
export function encodeExample(value: Readonly<Record<string, unknown>>, fields: readonly Field[]): JsonObject {
  const present = fields.filter(({ name }) => Object.hasOwn(value, name) && value[name] !== undefined);
  // Not by assignment, so that a member called `__proto__` is one.
  return Object.fromEntries(present.map(({ name, type }) => [name, encodeValue(value[name], type)]));
}

/** The same for a payload: its members, or the one field that is all of it. */
export function encodePayload(value: Readonly<Record<string, unknown>>, payload: Payload): JsonValue {
  if (payload.kind === "empty") return {};
  if (payload.kind === "structure") return encodeExample(value, payload.type.fields);
  return encodeValue(value[payload.field.name], payload.field.type);
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

/** Copies what was read from YAML and checked, so that it can hold nothing but JSON. */
export function copyJsonObject(value: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyJson(item)]));
}

function copyJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(copyJson);
  if (isRecord(value)) return copyJsonObject(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
