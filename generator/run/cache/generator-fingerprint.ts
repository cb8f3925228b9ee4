import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hash } from "../../write/hash.js";
import { packageFolder, readPackage, readVersion } from "./read-package.js";

const codeFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Tells one build of the generator from another: its own code, schema and templates by name, size and time, which costs a millisecond where
 * reading them would cost ten, and the versions of itself and of the libraries that have a say in the output.
 */
export function fingerprintGenerator(): string {
  const { version, dependencies } = readPackage(packageFolder);
  const libraries = dependencies.map((name) => `${name}@${readVersion(name)}`);
  const folders = [codeFolder, join(packageFolder, "templates")];
  const stamps = [stampFile(join(packageFolder, "model", "model.schema.json")), ...folders.flatMap((folder) => [...listStamps(folder)])];
  return hash([`topicsmith@${version}`, ...libraries, ...stamps].join("\n"));
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
