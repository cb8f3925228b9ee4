import type { RefinedDefinition, TypeDefinition } from "./document/type-definition.js";

/** A type that says its own kind, where a refined one names the type that it builds on. */
export type PlainDefinition = Exclude<TypeDefinition, RefinedDefinition>;

export type TypeKind = PlainDefinition["type"];

const kindWords: Readonly<Record<TypeKind, string>> = {
  string: "text",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean",
  enum: "an enum",
  map: "a map",
  list: "a list",
  structure: "a structure",
  json: "JSON",
  jsonText: "JSON text",
  bytes: "bytes",
};

/** Lists the words by which a type says its own kind. */
export function listTypeKinds(): readonly string[] {
  return Object.keys(kindWords);
}

/** A kind in words, for a sentence. */
export function describeKind(kind: TypeKind): string {
  return kindWords[kind];
}

/** Whether a type says its own kind. */
export function isPlainDefinition(definition: TypeDefinition): definition is PlainDefinition {
  return Object.hasOwn(kindWords, definition.type);
}
