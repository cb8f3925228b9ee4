import { StructureKind } from "./typescript/ts-morph.js";
import type { ExportDeclarationStructure } from "ts-morph";
import type { Api } from "../api/api.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { listExports } from "./package/list-exports.js";
import type { ModuleExports } from "./package/list-exports.js";
import { runtimeExports } from "./package/runtime-exports.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { resolveImport } from "./typescript/resolve-import.js";

const path = locateSource(outputModules.main);

/** The modules whose exports make up the package's main entry point. Each of the other entry points has a module of its own. */
const exported = /^src\/(?:(?:types|operations|messages)\/.+|client|topics|parse-topic|errors|error-replies)\.ts$/;

/** Emits `src/index.ts`, which names everything that the main entry point offers. Given the files that define it. */
export function emitMainEntry(api: Api, files: readonly EmittedFile[]): readonly EmittedFile[] {
  const modules = files.filter((file) => exported.test(file.path)).map(listExports);
  const statements = [...modules, ...runtimeExports].sort(compareModules).flatMap(declareExports);
  return [printSourceFile(api, { path, doc: { paragraphs: [`The ${api.title}.`] }, references: [], statements })];
}

function declareExports({ module, values, types }: ModuleExports): readonly ExportDeclarationStructure[] {
  const declarations: ExportDeclarationStructure[] = [];
  const moduleSpecifier = resolveImport(path, module);
  if (values.length > 0) declarations.push({ kind: StructureKind.ExportDeclaration, moduleSpecifier, namedExports: [...values] });
  if (types.length > 0)
    declarations.push({ kind: StructureKind.ExportDeclaration, moduleSpecifier, isTypeOnly: true, namedExports: [...types] });
  return declarations;
}

function compareModules(a: ModuleExports, b: ModuleExports): number {
  return a.module < b.module ? -1 : 1;
}
