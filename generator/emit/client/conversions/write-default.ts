import type { JsonObject, JsonValue, Type } from "../../../api/type.js";
import { quote } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";

/**
 * Writes the value that stands in for a member which a reply leaves out. To TypeScript every object has a `toString`, the function, so that a
 * literal without it is no structure in which it is an optional number; only what is parsed can be taken for one.
 */
export function writeDefault(type: Type, value: JsonValue): string {
  return isLiteral(type, value) ? writeLiteral(value) : `JSON.parse(${quote(JSON.stringify(value))})`;
}

function isLiteral(type: Type, value: JsonValue): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (isList(value)) return type.kind !== "list" || value.every((item) => isLiteral(type.items, item));
  if (type.kind === "map") return Object.values(value).every((member) => isLiteral(type.values, member));
  if (type.kind !== "structure") return true;
  return type.fields.every((field) => {
    const member = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    return member === undefined ? !(field.name in Object.prototype) : isLiteral(field.type, member);
  });
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}
