import type { TypeDefinition } from "./document.js";

const kinds = ["string", "integer", "number", "boolean", "enum", "map", "list", "structure", "json", "jsonText", "bytes"] as const;

/** A type that says its own kind, where a refined one names the type that it builds on. */
export type PlainDefinition = Extract<TypeDefinition, { readonly type: (typeof kinds)[number] }>;

/** Whether a type says its own kind. */
export function isPlainDefinition(definition: TypeDefinition): definition is PlainDefinition {
  return kinds.some((kind) => kind === definition.type);
}
