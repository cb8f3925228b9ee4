import type { Field, ListType, MapType, Sentinel, StringType, StructureType, Type } from "../../api/type.js";
import { describeType } from "./describe-type.js";
import type { JsonSchema } from "./json-schema.js";
import { writeNumeralPattern } from "./numeral-pattern.js";

/** Says where the schema of a named type stands: `#/$defs/JobId`. */
export type Locate = (name: string) => string;

/** The schema of a type where it is used: a reference where the type has a name. Receivers let unlisted values of an open enum pass. */
export function referToType(type: Type, locate: Locate): JsonSchema {
  const schema = type.name === undefined ? defineType(type, locate) : { $ref: locate(type.name) };
  return type.kind === "enum" && type.open ? { anyOf: [schema, { type: "string" }] } : schema;
}

/** The schema of a type where it is defined. It accepts what the type's validator accepts, no more and no less. */
export function defineType(type: Type, locate: Locate): JsonSchema {
  return { ...annotate(describeType(type), type.note), ...constrainType(type, locate) };
}

/** The schema of a field: its type, and what is said about the field itself. */
export function defineField(field: Field, locate: Locate): JsonSchema {
  return {
    ...(field.acceptsNumericString ? admitNumeral(field.type, locate) : referToType(field.type, locate)),
    ...annotate(field.description, field.note),
    ...(field.default !== undefined && { default: field.default }),
  };
}

function admitNumeral(type: Type, locate: Locate): JsonSchema {
  const ordinary = referToType(type, locate);
  if (type.kind !== "integer" && type.kind !== "number") return ordinary;
  return { anyOf: [ordinary, { type: "string", pattern: `^(?:${writeNumeralPattern(type)})$`, description: "The number as text." }] };
}

function annotate(description: string | undefined, note: string | undefined): JsonSchema {
  return { ...(description !== undefined && { description }), ...(note !== undefined && { $comment: note }) };
}

function constrainType(type: Type, locate: Locate): JsonSchema {
  switch (type.kind) {
    case "string":
      return admitSentinels(constrainString(type), type.sentinels);
    case "integer":
      return admitSentinels({ type: "integer", minimum: type.minimum, maximum: type.maximum }, type.sentinels);
    case "number":
      return { type: "number", ...bound({ minimum: type.minimum, maximum: type.maximum }) };
    case "boolean":
      return { type: "boolean" };
    case "enum":
      return { type: "string", enum: type.values.map(({ value }) => value) };
    case "map":
      return constrainMap(type, locate);
    case "list":
      return constrainList(type, locate);
    case "structure":
      return constrainStructure(type, locate);
    case "json":
      return type.shape === "object" ? anyObject : {};
    case "jsonText":
      return {
        type: "string",
        ...bound({ maxLength: type.maxLength }),
        contentMediaType: "application/json",
        ...(type.shape === "object" && { contentSchema: anyObject }),
      };
    case "bytes":
      return { type: "string", contentEncoding: "base64" };
  }
}

/** Said in full because code generators take an object without members for one that must be empty. */
const anyObject: JsonSchema = { type: "object", additionalProperties: true };

function constrainString(type: StringType): JsonSchema {
  return {
    type: "string",
    ...bound({ minLength: type.minLength === 0 ? undefined : type.minLength, maxLength: type.maxLength }),
    ...(type.pattern !== undefined && { pattern: `^(?:${type.pattern})$` }),
  };
}

function admitSentinels(ordinary: JsonSchema, sentinels: readonly Sentinel<string | number>[]): JsonSchema {
  if (sentinels.length === 0) return ordinary;
  return { anyOf: [ordinary, ...sentinels.map(({ value, description }) => ({ const: value, description }))] };
}

function constrainMap(type: MapType, locate: Locate): JsonSchema {
  return {
    type: "object",
    propertyNames: referToType(type.keys, locate),
    additionalProperties: referToType(type.values, locate),
    ...bound({ minProperties: type.minSize === 0 ? undefined : type.minSize, maxProperties: type.maxSize }),
  };
}

function constrainList(type: ListType, locate: Locate): JsonSchema {
  return {
    type: "array",
    items: referToType(type.items, locate),
    ...bound({ minItems: type.minSize === 0 ? undefined : type.minSize, maxItems: type.maxSize }),
  };
}

function constrainStructure(type: StructureType, locate: Locate): JsonSchema {
  const required = type.fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(type.fields.map((field) => [field.name, defineField(field, locate)])),
    ...(required.length > 0 && { required }),
    ...(type.union && { oneOf: type.fields.map((field) => requireMember(field, locate)) }),
  };
}

/** Says the member's type once more, so that code generators make a union of it and not of nothing. */
function requireMember(field: Field, locate: Locate): JsonSchema {
  return { properties: Object.fromEntries([[field.name, referToType(field.type, locate)]]), required: [field.name] };
}

type Bound = "minimum" | "maximum" | "minLength" | "maxLength" | "minProperties" | "maxProperties" | "minItems" | "maxItems";

function bound(bounds: Partial<Record<Bound, number | undefined>>): Partial<Record<Bound, number>> {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
}
