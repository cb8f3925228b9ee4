import type { FieldObject, ModelDocument } from "../language/document.js";
import { encodeDefault } from "./resolve-default.js";
import type { Field, JsonValue, Type } from "./type.js";
import { selectType } from "../language/perspective.js";
import type { View } from "../language/perspective.js";

/** What it takes to resolve one field. */
export interface FieldInput {
  readonly document: ModelDocument;
  readonly resolve: (reference: string, view: View) => Type;
  readonly name: string;
  readonly definition: FieldObject;
  readonly view: View;
}

/** Resolves a field in a view. Its own words win over those of its type. */
export function resolveField({ document, resolve, name, definition, view }: FieldInput): Field {
  const type = resolve(selectType(document, definition, view), view);
  const description = definition.description ?? type.description;
  const only = view === "user" ? definition.only : undefined;
  return {
    name,
    type,
    required: definition.required ?? false,
    ...(description !== undefined && { description }),
    ...(definition.note !== undefined && { note: definition.note }),
    ...(isJson(definition.default) && { default: encodeDefault(definition.default, type) }),
    ...(only !== undefined && { only }),
    // Numbers as text are a habit of MQTT clients, that services there put up with. HTTPS has the number.
    acceptsNumericString: view !== "https" && definition.accepts === "numericString",
  };
}

function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}
