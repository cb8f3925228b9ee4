import type { Api } from "../../api/api.js";
import type { JsonValue, NamedType } from "../../api/type.js";
import { toFileName } from "../../language/output-modules.js";
import type { EmittedFile } from "../emitted-file.js";
import { quote } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { declareConstant } from "../types/definition.js";
import { isRecursive } from "../types/is-recursive.js";
import { nameCheck, nameInspection } from "../types/names.js";
import { printSourceFile } from "../typescript/print-source-file.js";
import { importType, importValue } from "../typescript/reference.js";
import { defineType } from "./define-type.js";
import { listNamedParts } from "./list-named-parts.js";

const runtime = "src/runtime/values/json-schema";

/** Where a type's JSON Schema lives in the package: `src/json-schema/job-id`. */
export function locateJsonSchema(name: string): string {
  return `src/json-schema/${toFileName(name)}`;
}

/** Prints the file that joins a type's validator with its JSON Schema. `module` is where the validator lives. */
export function printJsonSchema(api: Api, type: NamedType, module: string): EmittedFile {
  const check = nameCheck(type);
  const parts = listNamedParts(type);
  return printSourceFile(api, {
    path: `${locateJsonSchema(type.name)}.ts`,
    references: [
      importType(runtime, "JsonSchemaOf"),
      importValue(runtime, "createJsonSchema"),
      importValue(module, check),
      importValue(module, nameInspection(type)),
      ...parts.map(({ name }) => importValue(locateJsonSchema(name), name)),
    ],
    statements: [
      declareConstant({
        name: type.name,
        type: `JsonSchemaOf<typeof ${check}>`,
        value: `/* @__PURE__ */ createJsonSchema({\n${writeMembers(type, parts).join(",\n")}\n})`,
        doc: { paragraphs: [`\`${type.name}\` as Standard JSON Schema.`] },
      }),
    ],
  });
}

function writeMembers(type: NamedType, parts: readonly NamedType[]): readonly string[] {
  return [
    `name: ${quote(type.name)}`,
    `is: ${nameCheck(type)}`,
    `inspect: ${nameInspection(type)}`,
    `define: () => (${writeDefinition(type)})`,
    ...(parts.length === 0 ? [] : [`listParts: () => [${parts.map(({ name }) => name).join(", ")}]`]),
    ...(isRecursive(type) ? ["recursive: true"] : []),
  ];
}

function writeDefinition(type: NamedType): string {
  const definition = JSON.stringify(defineType(type, { locate: (name) => `#/$defs/${name}` }));
  return writeLiteral(JSON.parse(definition) as JsonValue);
}
