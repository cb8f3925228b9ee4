import type { Api } from "../api/api.js";
import { locateRuntime, locateSource } from "../language/output-modules.js";
import type { RuntimeModule } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { writeHeader } from "./text/header.js";
import { locateImport } from "./typescript/resolve-import.js";

/** Emits the modules of the runtime that these files import, and what those import in turn: an output holds nothing that it does not use. */
export function emitRuntime(api: Api, { assets: { runtime }, files }: EmitInput): readonly EmittedFile[] {
  const used = new Map<string, RuntimeModule>();
  const open = files.flatMap(({ module }) => module?.imports.map((one) => one.module).filter(isOfRuntime) ?? []);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (used.has(path)) continue;
    const name = locateSource(path).slice(locateRuntime("").length);
    const module = runtime.get(name);
    if (module === undefined) throw new Error(`There is no ${name} in the runtime.`);
    used.set(path, module);
    open.push(...module.imports.map((specifier) => locateImport(path, specifier)).filter(isOfRuntime));
  }
  const header = `// ${writeHeader(api)}\n\n`;
  return [...used].sort(compareModules).map(([path, { text }]) => ({ path: locateSource(path), text: header + text, layout: "as-is" }));
}

function isOfRuntime(module: string): boolean {
  return module.startsWith(locateRuntime(""));
}

function compareModules([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
