import type { Findings } from "./inspection-result.js";
import { toDraft07 } from "./json-schema-draft-07.js";
import { createRecursiveValidator } from "./recursive-validator.js";
import type { StandardSchemaProperties } from "./standard-schema.js";
import { createValidator } from "./validator.js";

/** A schema that other libraries can validate with and ask for its JSON Schema (Standard Schema and Standard JSON Schema 1.1). */
export interface StandardJsonSchema<T> {
  readonly "~standard": StandardSchemaProperties<T> & { readonly jsonSchema: JsonSchemaConverter };
}

/** Writes a type as JSON Schema. What goes in and what comes out are the same, since validators change nothing. */
export interface JsonSchemaConverter {
  /** @throws {RangeError} where the target is neither `draft-2020-12` nor `draft-07`. */
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
  /** @throws {RangeError} where the target is neither `draft-2020-12` nor `draft-07`. */
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
}

export interface JsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | (string & Record<never, never>);
  /** For other libraries; this one has no options. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** How to put the schema of a type together. */
interface SchemaSource {
  readonly name: string;
  /** The type alone; types that it is made of are referred to under `#/$defs`. */
  readonly define: () => Record<string, unknown>;
  /** The types that the definition refers to. */
  readonly listParts: () => readonly SchemaSource[];
}

/** What a type of the API has here, given the function that tells its values from others. */
export type JsonSchemaOf<Check> = Check extends (value: unknown) => value is infer T ? StandardJsonSchema<T> & SchemaSource : never;

interface Description<T> {
  readonly name: string;
  readonly is: (value: unknown) => value is T;
  readonly inspect: (value: unknown) => Findings;
  readonly define: SchemaSource["define"];
  readonly listParts?: SchemaSource["listParts"];
  /** Whether values of the type may hold others of the same type. */
  readonly recursive?: boolean;
}

/** Joins a type's validator with its JSON Schema. The schema is put together when it is asked for, anew each time. */
export function createJsonSchema<T>(description: Description<T>): StandardJsonSchema<T> & SchemaSource {
  const { name, is, inspect, define, listParts = () => [], recursive = false } = description;
  const write = ({ target }: JsonSchemaOptions): Record<string, unknown> => {
    if (target !== "draft-2020-12" && target !== "draft-07") throw new RangeError(`There is no JSON Schema of ${name} for ${target}.`);
    const schema = assemble(name, define(), listParts());
    return target === "draft-07" ? toDraft07(schema) : schema;
  };
  const { "~standard": standard } = (recursive ? createRecursiveValidator : createValidator)(name, is, inspect);
  return { name, define, listParts, "~standard": { ...standard, jsonSchema: { input: write, output: write } } };
}

/** A schema that stands alone: everything that the definition refers to, directly or not, is in `$defs`. */
function assemble(name: string, definition: Record<string, unknown>, parts: readonly SchemaSource[]): Record<string, unknown> {
  const definitions = new Map<string, Record<string, unknown>>();
  const open = [...parts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (definitions.has(part.name)) continue;
    definitions.set(part.name, part.define());
    open.push(...part.listParts());
  }
  const own = definitions.has(name) ? { $ref: `#/$defs/${name}` } : definition;
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  return definitions.size === 0
    ? { $schema, title: name, ...own }
    : { $schema, title: name, ...own, $defs: Object.fromEntries(definitions) };
}
