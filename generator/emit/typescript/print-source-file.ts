import { Project, QuoteKind, StructureKind } from "./ts-morph.js";
import type { ImportDeclarationStructure } from "ts-morph";
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

/**
 * Prints one source file, with an import for every name that its code takes from another file. It is made of one structure: adding
 * declarations to a file one at a time costs the square of their number.
 */
export function printModule(api: Api, { path, doc, declarations }: Module): EmittedFile {
  const { text: code, references } = joinCode(declarations, "\n\n");
  const source = project.createSourceFile(path, { statements: [...collectImports(path, references), "\n", code] }, { overwrite: true });
  const text = source.getFullText();
  const module = readModule(path, source.compilerNode);
  source.forget();
  const preamble = doc === undefined ? "" : `\n/**\n${formatDoc(doc).replace(/^/gm, " * ").replace(/ +$/gm, "")}\n */\n`;
  return { path, text: `// ${writeHeader(api)}\n${preamble}\n${text}`, layout: "typescript", module };
}

function collectImports(path: string, references: readonly Reference[]): ImportDeclarationStructure[] {
  const modules = new Map<string, Map<string, boolean>>();
  for (const { module, name, typeOnly } of references) {
    if (`${module}.ts` === path) continue;
    const names = modules.get(module) ?? new Map<string, boolean>();
    names.set(name, typeOnly && (names.get(name) ?? true));
    modules.set(module, names);
  }
  return [...modules]
    .map(([module, names]) => declareImport(resolveImport(path, module), names))
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
