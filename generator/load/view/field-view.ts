import { expandField } from "../../language/perspective.js";
import type { FieldObject, Fields } from "../../language/document.js";
import type { Transport } from "../../language/transport.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** A field with its place in the text. */
export interface FieldView {
  readonly name: string;
  readonly definition: FieldObject;
  readonly path: YamlPath;
  /** Said in `common`, for every operation. */
  readonly shared: boolean;
}

/** A reference to a type with its place in the text. */
export interface TypeReference {
  readonly reference: string;
  readonly path: YamlPath;
}

/** Lists the fields that stand at a path. */
export function listFields(fields: Fields | undefined, path: YamlPath, shared = false): readonly FieldView[] {
  return Object.entries(fields ?? {}).map(([name, definition]) => ({
    name,
    definition: expandField(definition),
    path: [...path, name],
    shared,
  }));
}

/** Fields of an operation together with those that all have; its own ones count. */
export function mergeFields(common: readonly FieldView[], own: readonly FieldView[]): readonly FieldView[] {
  return [...new Map([...common, ...own].map((field) => [field.name, field])).values()];
}

/** Whether a transport has a field. */
export function isOn(transport: Transport, { definition }: FieldView): boolean {
  return definition.only === undefined || definition.only === transport;
}

/** The type that a field has on a transport. */
export function typeOn(transport: Transport, { definition }: FieldView): string {
  return typeof definition.type === "string" ? definition.type : definition.type[transport];
}

/** The types that a field names, each at its place: one, or one per transport. */
export function listTypeReferences({ definition, path }: FieldView): readonly TypeReference[] {
  const { type } = definition;
  if (typeof type !== "string")
    return (["mqtt", "https"] as const).map((transport) => ({ reference: type[transport], path: [...path, "type", transport] }));
  // In the short form the type is the field's value. A path that goes further ends there too.
  return [{ reference: type, path: [...path, "type"] }];
}
