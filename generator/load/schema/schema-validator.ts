import { existsSync } from "node:fs";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type { ModelDocument } from "../../language/document.js";

/** One violation of the schema, with the part of the schema that was violated. */
export type SchemaError = ErrorObject<string, Readonly<Record<string, unknown>>>;

/** Finds every violation of the model's schema; none in a model. */
export interface SchemaValidator {
  isModel(value: unknown): value is ModelDocument;
  /** Of the value that was asked about last. */
  errors(): readonly SchemaError[];
}

let loaded: Promise<ValidateFunction<ModelDocument>> | undefined;

/** Loads the validator that was made when the generator was built. Where it runs from its sources, there is none, and it is compiled now. */
export async function loadSchemaValidator(): Promise<SchemaValidator> {
  loaded ??= load();
  const validate = await loaded;
  return {
    isModel: (value): value is ModelDocument => validate(value),
    errors: () => validate.errors ?? [],
  };
}

/** Written by the build beside this module. */
const compiledFile = new URL("./compiled-schema.js", import.meta.url);

async function load(): Promise<ValidateFunction<ModelDocument>> {
  if (!existsSync(compiledFile)) return (await import("./compile-schema.js")).compileSchema();
  // What does not exist among the sources has no type there; `printCompiledSchema` gives it this one.
  const module = (await import(compiledFile.href)) as { readonly default: ValidateFunction<ModelDocument> };
  return module.default;
}
