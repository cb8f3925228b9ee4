import { isJsonList, isJsonObject } from "../language/json.js";
import { readMember } from "./read-member.js";
import type { CarriedValue, Payload } from "./operation.js";
import type { Field, JsonObject, JsonValue, Type } from "./type.js";

/** Turns a value as users see it into the one that a structure's fields describe: what they lack is left out, JSON becomes text. */
export function encodeExample(value: JsonObject, fields: readonly Field[]): JsonObject {
  // Not by assignment, so that a member called `__proto__` is one.
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const member = readMember(value, name);
      return member === undefined ? [] : [[name, encodeValue(member, type)]];
    }),
  );
}

/** The same for a payload: its members, or the one field that is all of it, which may be left out. */
export function encodePayload(value: JsonObject, payload: Payload): CarriedValue {
  if (payload.kind === "empty") return {};
  if (payload.kind === "structure") return encodeExample(value, payload.type.fields);
  const whole = readMember(value, payload.field.name);
  return whole === undefined ? undefined : encodeValue(whole, payload.field.type);
}

function encodeValue(value: JsonValue, type: Type): JsonValue {
  if (type.kind === "jsonText") return JSON.stringify(value);
  if (type.kind === "structure" && isJsonObject(value)) return encodeExample(value, type.fields);
  if (type.kind === "list" && isJsonList(value)) return value.map((item) => encodeValue(item, type.items));
  if (type.kind === "map" && isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeValue(item, type.values)]));
  }
  return value;
}
