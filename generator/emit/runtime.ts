import type { Api } from "../api/api.js";
import { locateRuntime, locateSource } from "../language/output-modules.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { writeHeader } from "./text/header.js";
import { locateImport } from "./typescript/resolve-import.js";
import { ts } from "./typescript/ts-morph.js";

/** Emits the modules of the runtime that these files import, and what those import in turn: an output holds nothing that it does not use. */
export function emitRuntime(api: Api, { assets: { runtime }, files }: EmitInput): readonly EmittedFile[] {
  const used = new Map<string, string>();
  const open = files.flatMap(({ module }) => module?.imports.map((one) => one.module).filter(isOfRuntime) ?? []);
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (used.has(module)) continue;
    const name = locateSource(module).slice(locateRuntime("").length);
    const text = runtime.get(name);
    if (text === undefined) throw new Error(`There is no ${name} in the runtime.`);
    used.set(module, text);
    open.push(...listImports(runtime, module, text).filter(isOfRuntime));
  }
  const header = `// ${writeHeader(api)}\n\n`;
  return [...used].sort(compareModules).map(([module, text]) => ({ path: locateSource(module), text: header + text, layout: "as-is" }));
}

/** What the modules of a runtime import, as far as it was asked. Every output has the same runtime, which is read but once. */
const knownImports = new WeakMap<Assets["runtime"], Map<string, readonly string[]>>();

function listImports(runtime: Assets["runtime"], module: string, text: string): readonly string[] {
  const known = knownImports.get(runtime) ?? new Map<string, readonly string[]>();
  knownImports.set(runtime, known);
  const imports = known.get(module) ?? ts.preProcessFile(text).importedFiles.map(({ fileName }) => locateImport(module, fileName));
  known.set(module, imports);
  return imports;
}

function isOfRuntime(module: string): boolean {
  return module.startsWith(locateRuntime(""));
}

function compareModules([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
