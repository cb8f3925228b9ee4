import { Project, QuoteKind, StructureKind } from "./ts-morph.js";
import type { ImportDeclarationStructure, StatementStructures, WriterFunction } from "ts-morph";
import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../emitted-file.js";
import { formatDoc } from "../text/doc-comment.js";
import type { Documentation } from "../text/doc-comment.js";
import { writeHeader } from "../text/header.js";
import { joinCode } from "./code.js";
import type { Piece } from "./code.js";
import { readModule } from "./read-module.js";
import type { Reference } from "./reference.js";
import { resolveImport } from "./resolve-import.js";

/** A TypeScript file as data. */
export interface SourceFile {
  /** In the package, with its ending: `src/types/thing-name.ts`. */
  readonly path: string;
  /** What the file as a whole is for. */
  readonly doc?: Documentation;
  readonly references: readonly Reference[];
  readonly statements: readonly (StatementStructures | string | WriterFunction)[];
}

/** A TypeScript file as code. */
export interface Module {
  /** In the package, with its ending: `src/types/thing-name.ts`. */
  readonly path: string;
  /** What the file as a whole is for. */
  readonly doc?: Documentation;
  /** Its declarations, which stand apart from each other. */
  readonly declarations: readonly Piece[];
}

const project = new Project({
  useInMemoryFileSystem: true,
  skipLoadingLibFiles: true,
  manipulationSettings: { quoteKind: QuoteKind.Double },
});

/** Prints one source file from one structure: adding declarations to a file one at a time costs the square of their number. */
export function printSourceFile(api: Api, file: SourceFile): EmittedFile {
  const source = project.createSourceFile(
    file.path,
    { statements: [...collectImports(file), "\n", ...file.statements] },
    { overwrite: true },
  );
  const text = source.getFullText();
  const module = readModule(file.path, source.compilerNode);
  source.forget();
  const preamble = file.doc === undefined ? "" : `\n/**\n${formatDoc(file.doc).replace(/^/gm, " * ").replace(/ +$/gm, "")}\n */\n`;
  return { path: file.path, text: `// ${writeHeader(api)}\n${preamble}\n${text}`, layout: "typescript", module };
}

/** Prints one source file, with an import for every name that its code takes from another file. */
export function printModule(api: Api, { path, doc, declarations }: Module): EmittedFile {
  const { text, references } = joinCode(declarations, "\n\n");
  return printSourceFile(api, { path, ...(doc !== undefined && { doc }), references, statements: [text] });
}

function collectImports(file: SourceFile): ImportDeclarationStructure[] {
  const modules = new Map<string, Map<string, boolean>>();
  for (const { module, name, typeOnly } of file.references) {
    if (`${module}.ts` === file.path) continue;
    const names = modules.get(module) ?? new Map<string, boolean>();
    names.set(name, typeOnly && (names.get(name) ?? true));
    modules.set(module, names);
  }
  return [...modules]
    .map(([module, names]) => declareImport(resolveImport(file.path, module), names))
    .sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
}

// A module is imported once: as types only where nothing of it is needed at run time, else with its types marked one by one.
function declareImport(moduleSpecifier: string, names: ReadonlyMap<string, boolean>): ImportDeclarationStructure {
  const isTypeOnly = [...names.values()].every((only) => only);
  const namedImports = [...names]
    .map(([name, only]) => ({ name, isTypeOnly: only && !isTypeOnly }))
    .sort((a, b) => compareText(a.name, b.name));
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
