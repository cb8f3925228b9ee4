import type { NamedType, Type } from "../../api/type.js";
import { isNamed } from "./names.js";

/** The types that a type's own definition is written with, named or not. */
export function listParts(type: Type): readonly Type[] {
  if (type.kind === "map") return [type.keys, type.values];
  if (type.kind === "list") return [type.items];
  return type.kind === "structure" ? type.fields.map((field) => field.type) : [];
}

/** The named types that a type's own definition refers to, each once. */
export function listNamedParts(type: Type): readonly NamedType[] {
  return [...new Set(listParts(type).flatMap((part) => (isNamed(part) ? [part] : listNamedParts(part))))];
}

/** All named types that these types are made of, themselves included where they have a name, in the order in which they are met. */
export function collectTypes(types: readonly Type[]): ReadonlyMap<string, NamedType> {
  const found = new Map<string, NamedType>();
  const open = types.toReversed();
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (isNamed(type)) {
      if (found.has(type.name)) continue;
      found.set(type.name, type);
    }
    open.push(...listParts(type).toReversed());
  }
  return found;
}
