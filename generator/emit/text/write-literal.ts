import type { JsonValue } from "../../api/type.js";
import { quote, quoteMember } from "./quote.js";

/** Writes JSON the way a person writes it in a program: `{ thingName: "MyThing" }`. */
export function writeLiteral(value: JsonValue): string {
  if (typeof value === "string") return quote(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return `[${value.map(writeLiteral).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${quoteMember(name)}: ${writeLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
