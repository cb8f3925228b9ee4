import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Options, SchemaObject, ValidateFunction } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { ModelDocument } from "../../language/document.js";

// Beside `dist/` in the installed package and beside `generator/` in the repository.
const schemaFile = new URL("../../../model/model.schema.json", import.meta.url);

/** Compiles the schema of the model language, which is the one that editors use. Takes a tenth of a second. */
export function compileSchema(): ValidateFunction<ModelDocument> {
  // That the schema is a good one is for tests to find out.
  const quick = { meta: false, validateSchema: false, inlineRefs: false, strict: false } as const;
  return createCompiler(quick).compile<ModelDocument>(readSchema());
}

/** Compiles the schema into the text of a module that does the same as what `compileSchema` returns, and loads at once. */
export function printCompiledSchema(): string {
  const ajv = createCompiler({ strict: false, inlineRefs: false, code: { source: true, esm: true } });
  const code = appendErrors(standalone.default(ajv, ajv.compile<ModelDocument>(readSchema())));
  // The functions that the code needs of ajv are CommonJS, and it asks for them as such.
  return `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\n${code}`;
}

function createCompiler(options: Options): Ajv2020 {
  return new Ajv2020({ ...options, allErrors: true, verbose: true, code: { ...options.code, process: appendErrors } });
}

/** Ajv copies all errors so far for each part that has further ones, which takes minutes for 50,000 of them. They can as well be appended. */
function appendErrors(code: string): string {
  return code.replace(
    /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    "vErrors === null ? $1.errors : $1.errors.reduce((all, error) => (all.push(error), all), vErrors)",
  );
}

function readSchema(): SchemaObject {
  return JSON.parse(readFileSync(schemaFile, "utf8")) as SchemaObject;
}
