import type { NormalizedField } from "../language/normalize/normalized-field.js";
import type { Perspective } from "../language/perspective.js";
import { encodeDefault } from "./resolve-default.js";
import type { Field, Type } from "./type.js";

/** Follows a reference to a type, as it looks from a perspective. */
export type ResolveType = (reference: string, perspective: Perspective) => Type;

/** Resolves those fields that are there from a perspective, in their order. Users see the fields of every transport. */
export function resolveFields(fields: readonly NormalizedField[], perspective: Perspective, resolve: ResolveType): readonly Field[] {
  return fields
    .filter(({ only }) => perspective === "user" || only === undefined || only === perspective)
    .map((field) => resolveField(field, perspective, resolve));
}

/** Resolves a field that is there from a perspective. Its own words win over those of its type. */
export function resolveField(field: NormalizedField, perspective: Perspective, resolve: ResolveType): Field {
  const type = resolve(field.types[perspective].name, perspective);
  const description = field.description ?? type.description;
  const only = perspective === "user" ? field.only : undefined;
  return {
    name: field.name,
    type,
    required: field.required,
    ...(description !== undefined && { description }),
    ...(field.note !== undefined && { note: field.note }),
    ...(field.default !== undefined && { default: encodeDefault(field.default, type) }),
    ...(only !== undefined && { only }),
    // Numbers as text are a habit of MQTT clients, that services there put up with. HTTPS has the number.
    acceptsNumericString: field.acceptsNumericString && perspective !== "https",
  };
}
