import type { Fields, ModelDocument } from "../language/document.js";
import type { NamedStructure, Payload } from "./operation.js";
import { resolveField } from "./resolve-field.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Field } from "./type.js";
import { expandField, hasField } from "../language/perspective.js";
import type { View } from "../language/perspective.js";

/** Resolves those fields that a view has, in their order. */
export function resolveFields(document: ModelDocument, types: TypeResolver, fields: Fields, view: View): readonly Field[] {
  return Object.entries(fields)
    .map(([name, definition]) => ({ name, definition: expandField(definition) }))
    .filter(({ definition }) => hasField(definition, view))
    .map(({ name, definition }) => resolveField({ document, resolve: types.resolve, name, definition, view }));
}

/** Names a structure that the model does not declare by itself: a request, a reply, a payload. */
export function nameStructure(name: string, description: string, fields: readonly Field[]): NamedStructure {
  return { kind: "structure", name, description, fields, union: false };
}

/** A payload of these members: the user's structure where it has just the same ones, else a structure of its own. */
export function shapePayload(own: NamedStructure, user: NamedStructure): Payload {
  return { kind: "structure", type: equalFields(own.fields, user.fields) ? user : own };
}

function equalFields(a: readonly Field[], b: readonly Field[]): boolean {
  return a.length === b.length && a.every((field, index) => equalField(field, b[index]));
}

function equalField(a: Field, b: Field | undefined): boolean {
  if (a.name !== b?.name || a.required !== b.required || a.acceptsNumericString !== b.acceptsNumericString) return false;
  return a.type === b.type || (a.type.kind === "list" && b.type.kind === "list" && a.type.items === b.type.items);
}
