import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assets } from "../../emit/assets.js";
import { createImportFinder } from "./runtime-imports.js";

/** Beside `dist/` in the installed package and beside `generator/` in the repository. */
const templatesFolder = fileURLToPath(new URL("../../../templates/", import.meta.url));

/** Reads the templates and the runtime that come with the generator. */
export function readAssets(folder: string = templatesFolder): Assets {
  const findImports = createImportFinder();
  return {
    readme: new Map(readTexts(join(folder, "readme"), ".hbs").map(([path, text]) => [path.slice(0, -".hbs".length), text])),
    runtime: new Map(readTexts(join(folder, "runtime"), ".ts").map(([path, text]) => [path, { text, imports: findImports(text) }])),
  };
}

/** Sorted, so that nothing depends on the order in which a file system lists its files. */
function readTexts(folder: string, ending: string): (readonly [string, string])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending));
  return paths.sort().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]);
}
