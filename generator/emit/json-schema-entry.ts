import type { Api } from "../api/api.js";
import type { JsonValue, NamedType } from "../api/type.js";
import { locateRuntime, locateSource, nameModule, outputModules } from "../language/output-modules.js";
import { nameInspection } from "../language/output-names.js";
import type { EmittedFile, Entry } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { defineType } from "./json-schema/define-type.js";
import { listNamedParts } from "./types/type-parts.js";
import { listSchemas } from "./json-schema/list-schemas.js";
import { runtimeExports } from "./package/runtime-exports.js";
import { writeExports } from "./package/write-exports.js";
import { writeDoc } from "./text/doc-comment.js";
import { quote } from "./text/quote.js";
import { writeLiteral } from "./text/write-literal.js";
import { isRecursive } from "./types/is-recursive.js";
import { referToCheck } from "./types/names.js";
import { code } from "./typescript/code.js";
import type { Code } from "./typescript/code.js";
import { exportValue } from "./typescript/exported-name.js";
import { printModule } from "./typescript/print-source-file.js";
import { importType, importValue } from "./typescript/reference.js";

const schemaModule = locateRuntime("values/json-schema");
const schemaType = importType(schemaModule, "JsonSchemaOf");
const createSchema = importValue(schemaModule, "createJsonSchema");

const entry: Entry = { subpath: "./json-schema", contents: "The validators as Standard JSON Schema." };

/**
 * Emits `src/json-schema.ts`: every type that has a validator once more, joined with its JSON Schema. An entry point of its own, so that it
 * costs nobody else bytes; a bundler leaves out every type of it that is not used. Given the files with the validators.
 */
export function emitJsonSchemaEntry(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const path = locateSource(outputModules.jsonSchema);
  const modules = locateFunctions(files);
  const schemas = listSchemas(api).flatMap(({ type }) => {
    const module = modules.get(nameInspection(type.name));
    return module === undefined ? [] : [defineSchema(type, module)];
  });
  const doc = { paragraphs: [`The types of the ${api.title} as Standard JSON Schema.`] };
  const file = printModule(api, { path, doc, declarations: [writeExports(path, runtimeExports.jsonSchema), ...schemas] });
  return [{ ...file, entry }];
}

/** Tells which module exports the function of a name. */
function locateFunctions(files: readonly EmittedFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap(({ path, module }) => module?.exports.map(({ name }) => [name, nameModule(path)] as const) ?? []));
}

function defineSchema(type: NamedType, module: string): Code {
  const check = importValue(module, referToCheck(type).name);
  const parts = listNamedParts(type).map(({ name }) => name);
  return code`
    ${writeDoc(`\`${type.name}\` as Standard JSON Schema.`)}
    export const ${exportValue(type.name)}: ${schemaType}<typeof ${check}> = /* @__PURE__ */ ${createSchema}({
      name: ${quote(type.name)},
      is: ${check},
      inspect: ${importValue(module, nameInspection(type.name))},
      define: () => (${writeDefinition(type)}),
      ${parts.length === 0 ? undefined : `listParts: () => [${parts.join(", ")}],`}
      ${isRecursive(type) ? "recursive: true," : undefined}
    });
  `;
}

function writeDefinition(type: NamedType): string {
  const definition = JSON.stringify(defineType(type, { locate: (name) => `#/$defs/${name}` }));
  return writeLiteral(JSON.parse(definition) as JsonValue);
}
