import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hash } from "../write/hash.js";

const codeFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = dirname(codeFolder);
const require = createRequire(import.meta.url);

/**
 * Tells one build of the generator from another: its own code and templates by name, size and time, which costs a millisecond where
 * reading them would cost ten, and the versions of itself and of the libraries that have a say in the output.
 */
export function fingerprintGenerator(): string {
  const { version, dependencies } = readPackage(join(packageFolder, "package.json"));
  const libraries = Object.keys(dependencies).map((name) => `${name}@${readVersion(name)}`);
  const stamps = [codeFolder, join(packageFolder, "templates")].flatMap((folder) => [...listStamps(folder)]);
  return hash([`topicsmith@${version}`, ...libraries, ...stamps].join("\n"));
}

/** The version of an installed library, from its package.json, without loading it. */
export function readVersion(library: string): string {
  return readPackage(findPackageFile(library)).version;
}

interface PackageFacts {
  readonly version: string;
  readonly dependencies: object;
}

function readPackage(file: string): PackageFacts {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  const isObject = typeof value === "object" && value !== null;
  const version = isObject && "version" in value ? String(value.version) : "";
  const dependencies = isObject && "dependencies" in value && typeof value.dependencies === "object" ? value.dependencies : {};
  return { version, dependencies: dependencies ?? {} };
}

/** Not through `require.resolve`: a package need not export its package.json. */
function findPackageFile(library: string): string {
  const folders = require.resolve.paths(library) ?? [];
  const file = folders.map((folder) => join(folder, library, "package.json")).find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${library} is not installed.`);
  return file;
}

function* listStamps(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listStamps(path);
    else if (!entry.name.endsWith(".d.ts")) yield stampFile(path);
  }
}

function stampFile(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}
