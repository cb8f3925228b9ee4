import type { ExportDeclarationStructure } from "ts-morph";
import type { Api } from "../api/api.js";
import type { NamedType } from "../api/type.js";
import { locateType, toFileName } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { listSchemas } from "./json-schema/list-schemas.js";
import { locateJsonSchema, printJsonSchema } from "./json-schema/print-json-schema.js";

import { listStructures } from "./types/structures.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { StructureKind } from "./typescript/ts-morph.js";

/**
 * Emits `src/json-schema/*.ts`: every type once more, its validator joined with its JSON Schema. An entry point of its own, so that it costs
 * nobody else bytes.
 */
export function emitJsonSchemaEntry(api: Api): readonly EmittedFile[] {
  const types = listSchemas(api).map(({ type }) => type);
  const modules = new Map(listStructures(api).map(({ type, module }) => [type.name, module]));
  const files = types.map((type) => printJsonSchema(api, type, modules.get(type.name) ?? locateType(type.name)));
  return [...files, printIndex(api, types)];
}

function printIndex(api: Api, types: readonly NamedType[]): EmittedFile {
  const file = printSourceFile(api, {
    path: `${locateJsonSchema("index")}.ts`,
    doc: { paragraphs: [`The types of the ${api.title} as Standard JSON Schema.`] },
    references: [],
    statements: [
      ...types.map(({ name }): ExportDeclarationStructure => ({
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: `./${toFileName(name)}.js`,
        namedExports: [name],
      })),
      {
        kind: StructureKind.ExportDeclaration,
        moduleSpecifier: "../runtime/values/json-schema.js",
        isTypeOnly: true,
        namedExports: ["JsonSchemaConverter", "JsonSchemaOptions", "StandardJsonSchema"],
      },
    ],
  });
  return { ...file, entry: { subpath: "./json-schema", contents: "The validators as Standard JSON Schema." } };
}
