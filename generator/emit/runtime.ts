import { posix } from "node:path";
import { ts } from "./typescript/ts-morph.js";
import type { Api } from "../api/api.js";
import type { Assets } from "./assets.js";
import type { EmittedFile } from "./emitted-file.js";
import { writeHeader } from "./text/header.js";

const folder = "src/runtime";

/** Emits the modules of the runtime that these files import, and what those import in turn: an output holds nothing that it does not use. */
export function emitRuntime(api: Api, { runtime }: Assets, files: readonly EmittedFile[]): readonly EmittedFile[] {
  const used = new Map<string, string>();
  const open = files.flatMap(listRuntimeImports);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    const text = runtime.get(name);
    if (text === undefined) throw new Error(`There is no ${name} in the runtime.`);
    used.set(name, text);
    open.push(...listRuntimeImports({ path: `${folder}/${name}`, text }));
  }
  const header = `// ${writeHeader(api)}\n\n`;
  return [...used].sort(comparePaths).map(([name, text]) => ({ path: `${folder}/${name}`, text: header + text, layout: "as-is" }));
}

/** The runtime's modules that a file imports or re-exports, by their path in the runtime. */
function listRuntimeImports({ path, text }: Pick<EmittedFile, "path" | "text">): string[] {
  if (!path.endsWith(".ts")) return [];
  const specifiers = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const modules = specifiers.filter(isRelative).map((specifier) => posix.join(posix.dirname(path), specifier.replace(/\.js$/, ".ts")));
  return modules.filter((module) => module.startsWith(`${folder}/`)).map((module) => module.slice(folder.length + 1));
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

function comparePaths([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}
