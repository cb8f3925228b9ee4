import { Buffer } from "node:buffer";
import type { Changes, Removal } from "./changes.js";
import type { OutputFile } from "./layout/lay-out-files.js";
import { hash } from "./hash.js";
import { manifestName } from "./manifest.js";
import type { OutputFolder } from "./output-folder.js";

/** How an output folder differs from what the model gives. Paths are relative to the folder. */
export interface OutputComparison {
  /** The folder's path in the storage. */
  readonly folder: string;
  readonly unchanged: readonly OutputFile[];
  readonly changed: readonly ChangedFile[];
  /** Of the changed ones those that the generator did not leave so: a person wrote or edited them, and would lose them. */
  readonly conflicts: readonly string[];
  readonly missing: readonly OutputFile[];
  /** Written by an earlier run, no longer emitted, and still as it was written. */
  readonly orphaned: readonly Removal[];
  /** The same, but edited by a person since: not the generator's to remove. */
  readonly edited: readonly string[];
  /** Neither emitted nor written by an earlier run. */
  readonly untracked: readonly string[];
}

export interface ChangedFile extends OutputFile {
  /** What is there instead; `undefined` for a symbolic link and the like. */
  readonly existing: Uint8Array | undefined;
}

/** Compares the files that a model gives, its manifest among them, with those in its folder. */
export function compareOutput(files: readonly OutputFile[], folder: OutputFolder): OutputComparison {
  const emitted = new Set(files.map(({ path }) => path));
  const present = new Set(folder.paths);
  const unchanged = new Set(files.filter(({ path, text }) => isContent(folder.contents.get(path), text)));
  const changed = files
    .filter((file) => present.has(file.path) && !unchanged.has(file))
    .map((file) => ({ ...file, existing: folder.contents.get(file.path) }));
  const orphaned: Removal[] = [];
  const edited: string[] = [];
  const untracked: string[] = [];
  for (const path of folder.paths) {
    if (emitted.has(path)) continue;
    const written = folder.manifest?.get(path);
    const bytes = folder.contents.get(path);
    if (written === undefined) untracked.push(path);
    else if (bytes !== undefined && hash(bytes) === written) orphaned.push({ path, hash: written });
    else edited.push(path);
  }
  return {
    folder: folder.path,
    unchanged: [...unchanged],
    changed,
    conflicts: changed.filter((file) => !isAsWritten(file, folder)).map(({ path }) => path),
    missing: files.filter(({ path }) => !present.has(path)),
    orphaned,
    edited,
    untracked,
  };
}

/** What has to be done in a storage so that the folder becomes as compared. The manifest comes last: it speaks of all the others. */
export function planChanges({ folder, changed, missing, orphaned }: OutputComparison): Changes {
  const files = [...missing, ...changed];
  const ordered = [...files.filter(({ path }) => path !== manifestName), ...files.filter(({ path }) => path === manifestName)];
  return {
    writes: ordered.map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    removals: orphaned.map(({ path, hash }) => ({ path: `${folder}/${path}`, hash })),
  };
}

/** Whether a file is as an earlier run wrote it. Version control may have changed the ends of its lines, which loses nobody's work. */
function isAsWritten({ path, existing }: ChangedFile, { manifest }: OutputFolder): boolean {
  if (path === manifestName) return true;
  const written = manifest?.get(path);
  if (written === undefined || existing === undefined) return false;
  return hash(existing) === written || hash(Buffer.from(existing).toString().replaceAll("\r\n", "\n")) === written;
}

function isContent(bytes: Uint8Array | undefined, text: string): boolean {
  return bytes !== undefined && Buffer.from(text).equals(bytes);
}
