import { isJsonList } from "../language/json.js";
import type { JsonValue, Type } from "./type.js";

/** Turns a field's default, which a model writes as JSON, into what the field's type says: JSON, or the text of JSON. */
export function encodeDefault(value: JsonValue, type: Type): JsonValue {
  if (type.kind === "jsonText") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return value;
  if (isJsonList(value)) return type.kind === "list" ? value.map((item) => encodeDefault(item, type.items)) : value;
  if (type.kind !== "map" && type.kind !== "structure") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encodeMember(name, member, type)]));
}

// A structure that holds itself may not have all of its fields yet.
function encodeMember(name: string, member: JsonValue, type: Extract<Type, { readonly kind: "map" | "structure" }>): JsonValue {
  const own = type.kind === "map" ? type.values : type.fields.find((field) => field.name === name)?.type;
  return own === undefined ? member : encodeDefault(member, own);
}
