import { readdir } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";

/** The sources of generated packages, as absolute paths. */
export interface PackageSources {
  readonly all: readonly string[];
  /** Without the entry points that do I/O: what must compile with no types but those of the language. */
  readonly portable: readonly string[];
}

/** Lists what every generated package in these folders consists of. */
export async function listPackageSources(folders: readonly string[]): Promise<PackageSources> {
  const all = (await Promise.all(folders.map(listSources))).flat();
  return { all, portable: all.filter((path) => !/[/\\](mqtt|https|proxy|service|sigv4)[./\\]/.test(path)) };
}

async function listSources(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((path) => relative(folder, path).split(sep)[1] === "src");
}
