import type { EmittedFile } from "../emit/emitted-file.js";
import { formatFiles, type FormatFile, type FormatMemory } from "./format-files.js";
import { manifestName, printManifest } from "./manifest.js";
import type { Storage } from "./storage.js";
import type { Output } from "./write-output.js";

/** One model's files before layout, and the folder that they belong in. */
export interface EmittedOutput {
  readonly folder: string;
  readonly files: Iterable<EmittedFile> | AsyncIterable<EmittedFile>;
}

/** Lays out one model's files and adds the manifest. What stands in the storage already laid out is recognised with `memory`. */
export async function layOutOutput(
  storage: Storage,
  { folder, files: emitted }: EmittedOutput,
  { memory, format }: { readonly memory: FormatMemory; readonly format: FormatFile },
): Promise<{ readonly output: Output; readonly formats: FormatMemory }> {
  const formatted = await formatFiles(emitted, { memory, format, readExisting: (path) => storage.read(`${folder}/${path}`) });
  const manifest = { path: manifestName, text: printManifest(formatted.files) };
  const files = [...formatted.files, manifest].sort((left, right) => (left.path < right.path ? -1 : 1));
  return { output: { folder, files }, formats: formatted.memory };
}
