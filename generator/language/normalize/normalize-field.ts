import type { FieldDefinition, FieldObject, Fields, Place } from "../document/field-definition.js";
import type { Perspective } from "../perspective.js";
import type { PerTransport } from "../transport.js";
import type { TypeKind } from "../type-kind.js";
import type { YamlPath } from "../yaml-path.js";
import type { NameReference } from "./name-reference.js";
import type { NormalizedField, SaidPlaces } from "./normalized-field.js";

/** Tells the kind of the type that a reference leads to; `undefined` where it leads nowhere. */
export type FindKind = (reference: string) => TypeKind | undefined;

/** Normalizes the fields that stand at a path, in their order. */
export function normalizeFields(fields: Fields | undefined, path: YamlPath, findKind: FindKind): readonly NormalizedField[] {
  return Object.entries(fields ?? {}).map(([name, definition]) => normalizeField(name, definition, { path: [...path, name], findKind }));
}

interface FieldContext {
  readonly path: YamlPath;
  readonly findKind: FindKind;
}

function normalizeField(name: string, written: FieldDefinition, { path, findKind }: FieldContext): NormalizedField {
  const { type, required = false, default: value, only, in: places, accepts, description, note } = expandField(written);
  return {
    name,
    path,
    types: selectTypes(type, { path: [...path, "type"], findKind }),
    required,
    ...(value !== undefined && { default: value }),
    ...(only !== undefined && { only }),
    ...(places !== undefined && { in: spreadPlaces(places, [...path, "in"]) }),
    acceptsNumericString: accepts === "numericString",
    ...(description !== undefined && { description }),
    ...(note !== undefined && { note }),
  };
}

function expandField(written: FieldDefinition): FieldObject {
  return typeof written === "string" ? { type: written } : written;
}

// In the short form the type is the field's value. A path that goes further ends there too.
function selectTypes(type: FieldObject["type"], { path, findKind }: FieldContext): Readonly<Record<Perspective, NameReference>> {
  if (typeof type === "string") {
    const all = { name: type, path };
    return { user: all, mqtt: all, https: all };
  }
  const mqtt = { name: type.mqtt, path: [...path, "mqtt"] };
  const https = { name: type.https, path: [...path, "https"] };
  // Of JSON and its text, users see the JSON.
  return { user: findKind(type.mqtt) === "jsonText" ? https : mqtt, mqtt, https };
}

type WrittenPlaces = Place | readonly Place[];

function spreadPlaces(written: WrittenPlaces | PerTransport<WrittenPlaces>, path: YamlPath): PerTransport<SaidPlaces> {
  if (isPerTransport(written)) {
    return {
      mqtt: { places: [written.mqtt].flat(), path: [...path, "mqtt"] },
      https: { places: [written.https].flat(), path: [...path, "https"] },
    };
  }
  const both = { places: [written].flat(), path };
  return { mqtt: both, https: both };
}

function isPerTransport(written: WrittenPlaces | PerTransport<WrittenPlaces>): written is PerTransport<WrittenPlaces> {
  return typeof written === "object" && "mqtt" in written;
}
