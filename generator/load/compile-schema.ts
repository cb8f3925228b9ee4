import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, SchemaObject } from "ajv/dist/2020.js";
import type { ModelDocument } from "./document.js";

/** One violation of the schema, with the part of the schema that was violated. */
export type SchemaError = ErrorObject<string, Readonly<Record<string, unknown>>, unknown>;

/** Finds every violation of the model's schema; none in a model. */
export interface ModelValidator {
  isModel(value: unknown): value is ModelDocument;
  /** Of the value that was asked about last. */
  errors(): readonly SchemaError[];
}

// Beside `dist/` in the installed package and beside `generator/` in the repository.
const schemaFile = new URL("../../model/model.schema.json", import.meta.url);

let compiled: ModelValidator | undefined;

/** Compiles the schema that editors use; the first call of a process pays for it. */
export function compileModelSchema(): ModelValidator {
  compiled ??= compile(JSON.parse(readFileSync(schemaFile, "utf8")) as SchemaObject);
  return compiled;
}

function compile(schema: SchemaObject): ModelValidator {
  // Together these options make compiling three times as fast; that the schema is a good one is for tests to find out.
  const quick = { meta: false, validateSchema: false, inlineRefs: false, strict: false, code: { optimize: false } } as const;
  const validate = new Ajv2020({ ...quick, allErrors: true, verbose: true }).compile<ModelDocument>(schema);
  return {
    isModel: (value): value is ModelDocument => validate(value),
    errors: () => validate.errors ?? [],
  };
}
