import { addToGroup } from "../add-to-group.js";
import type { Perspective } from "../perspective.js";
import type { Transport } from "../transport.js";
import { stripList } from "./find-type.js";
import type { NormalizedField } from "./normalized-field.js";
import type { DeclaredType, NormalizedType } from "./normalized-type.js";

/** Tells which types look different on a transport than to a user: those that reach a field which isDifferent there. */
export function findDifferingTypes(
  types: ReadonlyMap<string, Pick<DeclaredType, "name" | "type">>,
  transport: Transport,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const differing: string[] = [];
  for (const { name, type } of types.values()) {
    if (type === undefined) continue;
    for (const part of listPartNames(type, transport)) addToGroup(users, stripList(part), name);
    if (type.kind === "structure" && type.fields.some((field) => isDifferent(field, transport))) differing.push(name);
  }
  const found = new Set(differing);
  for (let name = differing.pop(); name !== undefined; name = differing.pop()) {
    for (const user of users.get(name) ?? []) {
      if (found.has(user)) continue;
      found.add(user);
      differing.push(user);
    }
  }
  return found;
}

function isDifferent({ only, types }: NormalizedField, transport: Transport): boolean {
  return (only !== undefined && only !== transport) || types[transport].name !== types.user.name;
}

/** The types of which a value of a type is made from a perspective. Keys are text wherever they are. */
export function listPartNames(type: NormalizedType, perspective: Perspective): readonly string[] {
  switch (type.kind) {
    case "structure":
      return type.fields.map(({ types }) => types[perspective].name);
    case "list":
      return [type.of];
    case "map":
      return [type.values];
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "json":
    case "jsonText":
    case "bytes":
      return [];
  }
}
