import type { NamedType, Type } from "../../api/type.js";

/** All named types that these types are made of, themselves included where they have a name, in the order in which they are met. */
export function collectTypes(types: readonly Type[]): ReadonlyMap<string, NamedType> {
  const found = new Map<string, NamedType>();
  for (const type of types) visit(type, found);
  return found;
}

function visit(type: Type, found: Map<string, NamedType>): void {
  if (isNamed(type)) {
    if (found.has(type.name)) return;
    found.set(type.name, type);
  }
  for (const part of listParts(type)) visit(part, found);
}

function listParts(type: Type): readonly Type[] {
  if (type.kind === "map") return [type.keys, type.values];
  if (type.kind === "list") return [type.items];
  return type.kind === "structure" ? type.fields.map((field) => field.type) : [];
}

function isNamed(type: Type): type is NamedType {
  return type.name !== undefined;
}
