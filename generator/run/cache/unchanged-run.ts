import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../write/hash.js";
import { leftoverFolders } from "../../write/commit/staging.js";

/** What a finished run was made of and what it left. */
export interface RunRecord {
  /** The models' texts and commands and the generator's build, in one hash. */
  readonly input: string;
  /** Every output file's path and content, in one hash. */
  readonly output: string;
  readonly folders: readonly FolderRecord[];
}

export interface FolderRecord {
  readonly folder: string;
  readonly files: readonly string[];
}

/** One hash of everything that a run is made of. */
export function hashInput(models: readonly { readonly text: string | Uint8Array; readonly command: string }[], generator: string): string {
  return hash([generator, ...models.map(({ text, command }) => `${hash(text)} ${command}`)].join("\n"));
}

/** One hash of many files: of their number, paths, lengths and contents. */
export function hashOutput(files: Iterable<{ readonly path: string; readonly contents: string | Uint8Array }>): string {
  const sum = createHash("sha256");
  for (const { path, contents } of files) {
    const bytes = Buffer.from(contents);
    sum.update(`${JSON.stringify(path)} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest("hex");
}

/** Whether the output on disk is what the recorded run left, to the byte, and no run was cut short since. */
export function isOutputUnchanged(out: string, { output, folders }: RunRecord): boolean {
  if (leftoverFolders.some((folder) => existsSync(join(out, folder)))) return false;
  try {
    return hashOutput(readFiles(out, folders)) === output;
  } catch {
    return false;
  }
}

function* readFiles(out: string, folders: readonly FolderRecord[]): Generator<{ path: string; contents: Uint8Array }> {
  for (const { folder, files } of folders) {
    for (const path of files) yield { path: `${folder}/${path}`, contents: readFileSync(join(out, folder, path)) };
  }
}

/** Whether a record from the cache has the form of a run's. */
export function isRunRecord(value: unknown): value is RunRecord {
  if (typeof value !== "object" || value === null) return false;
  if (!("input" in value && "output" in value && "folders" in value)) return false;
  return Array.isArray(value.folders) && value.folders.every(isFolderRecord);
}

function isFolderRecord(value: unknown): value is FolderRecord {
  if (typeof value !== "object" || value === null || !("folder" in value && "files" in value)) return false;
  return typeof value.folder === "string" && Array.isArray(value.files) && value.files.every((file) => typeof file === "string");
}
