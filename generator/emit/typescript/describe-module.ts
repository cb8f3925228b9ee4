import type { ModuleExport, ModuleInterface } from "../emitted-file.js";
import type { ExportedName } from "./exported-name.js";
import type { ImportedModule } from "./imports.js";

/** Describes what joins a file to others, from what it imports and exports. A module that is only exported from counts as imported. */
export function describeModule(imports: readonly ImportedModule[], exports: readonly ExportedName[]): ModuleInterface {
  const modules = new Map<string, Set<string>>(imports.map(({ module, names }) => [module, new Set(names.map(({ name }) => name))]));
  for (const { name, from } of exports) {
    if (from !== undefined) modules.set(from, (modules.get(from) ?? new Set()).add(name));
  }
  return { imports: Array.from(modules, ([module, names]) => ({ module, names: [...names] })), exports: exports.map(describeExport) };
}

function describeExport({ name, kind, declaredType }: ExportedName): ModuleExport {
  return { name, kind, ...(declaredType !== undefined && { declaredType }) };
}
