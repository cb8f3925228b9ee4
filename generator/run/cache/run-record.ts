import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hash } from "../../write/hash.js";
import type { Output } from "../../write/write-output.js";

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

/** Records a run that was made of `input`. */
export function createRunRecord(input: string, outputs: readonly Output[]): RunRecord {
  const files = outputs.flatMap((output) => output.files.map(({ path, text }) => ({ path: `${output.folder}/${path}`, contents: text })));
  const folders = outputs.map((output) => ({ folder: output.folder, files: output.files.map(({ path }) => path) }));
  return { input, output: hashFiles(files), folders };
}

/**
 * The hash of recorded folders as they stand on disk.
 *
 * @throws Error if one of their files cannot be read
 */
export function hashFolders(out: string, folders: readonly FolderRecord[]): string {
  return hashFiles(readFiles(out, folders));
}

/** Whether a record from the cache has the form of a run's. */
export function isRunRecord(value: unknown): value is RunRecord {
  if (typeof value !== "object" || value === null) return false;
  if (!("input" in value && "output" in value && "folders" in value)) return false;
  return Array.isArray(value.folders) && value.folders.every(isFolderRecord);
}

/** One hash of many files: of their number, paths, lengths and contents. */
function hashFiles(files: Iterable<{ readonly path: string; readonly contents: string | Uint8Array }>): string {
  const sum = createHash("sha256");
  for (const { path, contents } of files) {
    const bytes = Buffer.from(contents);
    sum.update(`${JSON.stringify(path)} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest("hex");
}

function* readFiles(out: string, folders: readonly FolderRecord[]): Generator<{ path: string; contents: Uint8Array }> {
  for (const { folder, files } of folders) {
    for (const path of files) yield { path: `${folder}/${path}`, contents: readFileSync(join(out, folder, path)) };
  }
}

function isFolderRecord(value: unknown): value is FolderRecord {
  if (typeof value !== "object" || value === null || !("folder" in value && "files" in value)) return false;
  return typeof value.folder === "string" && Array.isArray(value.files) && value.files.every((file) => typeof file === "string");
}
