import { quote } from "../text/quote.js";
import type { Reference } from "./reference.js";
import { resolveImport } from "./resolve-import.js";

/** What a file imports of one module. */
export interface ImportedModule {
  readonly module: string;
  /** By the specifier that the file names it with. */
  readonly specifier: string;
  /** Sorted, each once. */
  readonly names: readonly Pick<Reference, "name" | "alias" | "typeOnly">[];
}

/** Collects what the file at `path` has to import for references in it, by modules, sorted. A name that is used as a value counts as one. */
export function collectImports(path: string, references: readonly Reference[]): readonly ImportedModule[] {
  const modules = new Map<string, Map<string, Reference>>();
  for (const reference of references) {
    const { module, name, alias = name, typeOnly } = reference;
    if (`${module}.ts` === path) continue;
    const names = modules.get(module) ?? new Map<string, Reference>();
    if (!typeOnly || !names.has(alias)) names.set(alias, reference);
    modules.set(module, names);
  }
  return Array.from(modules, ([module, names]) => ({
    module,
    specifier: resolveImport(path, module),
    names: [...names.values()].sort((a, b) => compareText(a.name, b.name)),
  })).sort((a, b) => compareText(a.specifier, b.specifier));
}

/** Writes an import: as types only where nothing of the module is needed at run time, else with its types marked one by one. */
export function writeImport({ specifier, names }: ImportedModule): string {
  const isTypeOnly = names.every(({ typeOnly }) => typeOnly);
  const written = names.map(
    ({ name, alias, typeOnly }) => `${typeOnly && !isTypeOnly ? "type " : ""}${name}${alias === undefined ? "" : ` as ${alias}`}`,
  );
  return `import ${isTypeOnly ? "type " : ""}{ ${written.join(", ")} } from ${quote(specifier)};`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
