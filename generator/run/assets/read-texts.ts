import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Beside `dist/` in the installed package and beside `generator/` in the repository. */
const templatesFolder = fileURLToPath(new URL("../../../templates/", import.meta.url));

/** Texts by their path below a folder. */
export type Texts = ReadonlyMap<string, string>;

/** Reads the templates of the README, by path without the ending. */
export function readReadmeTexts(): Texts {
  return new Map(readTexts(join(templatesFolder, "readme"), ".hbs").map(([path, text]) => [path.slice(0, -".hbs".length), text]));
}

/** Reads the modules of the runtime. */
export function readRuntimeTexts(): Texts {
  return new Map(readTexts(join(templatesFolder, "runtime"), ".ts"));
}

/** Sorted, so that nothing depends on the order in which a file system lists its files. */
function readTexts(folder: string, ending: string): (readonly [string, string])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(ending));
  return paths.sort().map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]);
}
