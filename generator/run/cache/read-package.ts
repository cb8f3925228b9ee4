import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package, in the repository as where it is installed. */
export const packageFolder: string = fileURLToPath(new URL("../../../", import.meta.url));

export interface PackageFacts {
  readonly version: string;
  /** The names of the libraries that it needs. */
  readonly dependencies: readonly string[];
}

/** What the package.json in a folder says. */
export function readPackage(folder: string): PackageFacts {
  const value: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const facts: PackageJson = typeof value === "object" && value !== null ? value : {};
  return { version: String(facts.version), dependencies: Object.keys(facts.dependencies ?? {}) };
}

interface PackageJson {
  readonly version?: unknown;
  readonly dependencies?: unknown;
}

/** The version of an installed library, which is not loaded for it; `unknown` where a package manager keeps no folders of packages. */
export function readVersion(library: string): string {
  // Not through `require.resolve`: a package need not export its package.json.
  const folders = createRequire(import.meta.url).resolve.paths(library) ?? [];
  const folder = folders.map((modules) => join(modules, library)).find((candidate) => existsSync(join(candidate, "package.json")));
  return folder === undefined ? "unknown" : readPackage(folder).version;
}
