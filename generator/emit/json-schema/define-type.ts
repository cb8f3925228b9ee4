import type { Field, IntegerType, ListType, MapType, StringType, StructureType, Type } from "../../api/type.js";
import { describeField, describeType } from "./describe-type.js";
import type { JsonSchema } from "./json-schema.js";
import { writeNumeralPattern } from "./numeral-pattern.js";

/** What depends on the document that a schema stands in. */
export interface Dialect {
  /** Says where the schema of a named type stands: `#/$defs/JobId`. */
  readonly locate: (name: string) => string;
  /** What integers carry for readers to whom 32 bits would be enough for one. JSON Schema itself knows no such format. */
  readonly integerFormat?: "int64";
  /** Whether limits that JSON Schema has no keyword for have one of their own. Strict validators refuse unknown ones in a schema file. */
  readonly extends?: boolean;
  /** Whether a member's default is in words alone, as part of its description. */
  readonly describesDefaults?: boolean;
}

/** The schema of a type where it is used: a reference where the type has a name. Receivers let unlisted values of an open enum pass. */
export function referToType(type: Type, dialect: Dialect): JsonSchema {
  const schema = type.name === undefined ? defineType(type, dialect) : { $ref: dialect.locate(type.name) };
  return type.kind === "enum" && type.open ? { anyOf: [schema, { type: "string" }] } : schema;
}

/** The schema of a type where it is defined. It accepts what the type's validator accepts, no more and no less. */
export function defineType(type: Type, dialect: Dialect): JsonSchema {
  return { ...annotate(describeType(type), type.note), ...constrainType(type, dialect) };
}

/** The schema of a field: its type, and what is said about the field itself. */
export function defineField(field: Field, dialect: Dialect): JsonSchema {
  const { describesDefaults = false } = dialect;
  return {
    ...(field.acceptsNumericString ? admitNumeral(field.type, dialect) : referToType(field.type, dialect)),
    ...annotate(describesDefaults ? describeField(field) : field.description, field.note),
    ...(field.default !== undefined && !describesDefaults && { default: field.default }),
  };
}

function admitNumeral(type: Type, dialect: Dialect): JsonSchema {
  const ordinary = referToType(type, dialect);
  if (type.kind !== "integer" && type.kind !== "number") return ordinary;
  return { anyOf: [ordinary, { type: "string", pattern: `^(?:${writeNumeralPattern(type)})$`, description: "The number as text." }] };
}

function annotate(description: string | undefined, note: string | undefined): JsonSchema {
  return { ...(description !== undefined && { description }), ...(note !== undefined && { $comment: note }) };
}

function constrainType(type: Type, dialect: Dialect): JsonSchema {
  switch (type.kind) {
    case "string":
      return admitSentinels(
        constrainString(type, dialect),
        type.sentinels.map(({ value, description }) => ({ const: value, description })),
      );
    case "integer":
      return constrainInteger(type, dialect);
    case "number":
      return { type: "number", ...bound({ minimum: type.minimum, maximum: type.maximum }) };
    case "boolean":
      return { type: "boolean" };
    case "enum":
      return { type: "string", enum: type.values.map(({ value }) => value) };
    case "map":
      return constrainMap(type, dialect);
    case "list":
      return constrainList(type, dialect);
    case "structure":
      return constrainStructure(type, dialect);
    case "json":
      return type.shape === "object" ? anyObject : {};
    case "jsonText":
      return {
        type: "string",
        ...constrainLength(type, dialect),
        contentMediaType: "application/json",
        ...(type.shape === "object" && { contentSchema: anyObject }),
      };
    case "bytes":
      return { type: "string", contentEncoding: "base64" };
  }
}

/** Said in full because code generators take an object without members for one that must be empty. */
const anyObject: JsonSchema = { type: "object", additionalProperties: true };

function constrainString(type: StringType, dialect: Dialect): JsonSchema {
  return {
    type: "string",
    ...constrainLength(type, dialect),
    ...(type.pattern !== undefined && { pattern: `^(?:${type.pattern})$` }),
  };
}

/** Of a length in bytes the schema says what follows for characters, each of which has one byte to four. */
function constrainLength({ minLength = 0, maxLength, unit }: TextLength, { extends: isExtended = false }: Dialect): JsonSchema {
  const minimum = minLength === 0 ? undefined : minLength;
  if (unit === undefined) return bound({ minLength: minimum, maxLength });
  return {
    ...bound({ minLength: minimum && Math.ceil(minimum / 4), maxLength }),
    ...(isExtended && bound({ "x-minBytes": minimum, "x-maxBytes": maxLength })),
  };
}

type TextLength = Partial<Pick<StringType, "minLength" | "maxLength" | "unit">>;

/** A sentinel is an `enum` of one with a type, because code generators stumble over a `const` that is negative. */
function constrainInteger({ minimum, maximum, sentinels }: IntegerType, { integerFormat }: Dialect): JsonSchema {
  const integer: JsonSchema = { type: "integer", ...(integerFormat !== undefined && { format: integerFormat }) };
  const words = sentinels.map(({ value, description }) => ({ ...integer, enum: [value], description }));
  return admitSentinels({ ...integer, minimum, maximum }, words);
}

function admitSentinels(ordinary: JsonSchema, sentinels: readonly JsonSchema[]): JsonSchema {
  return sentinels.length === 0 ? ordinary : { anyOf: [ordinary, ...sentinels] };
}

function constrainMap(type: MapType, dialect: Dialect): JsonSchema {
  return {
    type: "object",
    propertyNames: referToType(type.keys, dialect),
    additionalProperties: referToType(type.values, dialect),
    ...bound({ minProperties: type.minSize === 0 ? undefined : type.minSize, maxProperties: type.maxSize }),
  };
}

function constrainList(type: ListType, dialect: Dialect): JsonSchema {
  return {
    type: "array",
    items: referToType(type.items, dialect),
    ...bound({ minItems: type.minSize === 0 ? undefined : type.minSize, maxItems: type.maxSize }),
  };
}

function constrainStructure(type: StructureType, dialect: Dialect): JsonSchema {
  const required = type.fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(type.fields.map((field) => [field.name, defineField(field, dialect)])),
    ...(required.length > 0 && { required }),
    ...(type.union && { oneOf: type.fields.map((field) => requireMember(field, dialect)) }),
  };
}

/** Says the member's type once more, so that code generators make a union of it and not of nothing. */
function requireMember(field: Field, dialect: Dialect): JsonSchema {
  return { properties: Object.fromEntries([[field.name, referToType(field.type, dialect)]]), required: [field.name] };
}

type Bound = "minimum" | "maximum" | `${"min" | "max"}${"Length" | "Properties" | "Items"}` | "x-minBytes" | "x-maxBytes";

function bound(bounds: Partial<Record<Bound, number | undefined>>): Partial<Record<Bound, number>> {
  return Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
}
