import type { NamedType, Type } from "../../api/type.js";

/** The named types that a type's own definition refers to, each once. */
export function listNamedParts(type: Type): readonly NamedType[] {
  return [...new Set(listParts(type).flatMap((part) => (isNamed(part) ? [part] : listNamedParts(part))))];
}

function listParts(type: Type): readonly Type[] {
  if (type.kind === "map") return [type.keys, type.values];
  if (type.kind === "list") return [type.items];
  return type.kind === "structure" ? type.fields.map((field) => field.type) : [];
}

function isNamed(type: Type): type is NamedType {
  return type.name !== undefined;
}
