import { Buffer } from "node:buffer";
import type { EmittedFile } from "../emit/emitted-file.js";
import { assertEmittedPaths } from "./emitted-paths.js";
import { hash } from "./hash.js";
import { formatText } from "./format-text.js";

/** A file as it is to stand in the output. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** "Hash of what was emitted" to "hash of what the formatter left", from one run to the next. */
export type FormatMemory = ReadonlyMap<string, string>;

export interface FormattedFiles {
  readonly files: readonly OutputFile[];
  /** For the next run: this run's files and no others, so that it does not grow. */
  readonly memory: FormatMemory;
}

/**
 * Lays out all files. One whose layout is remembered, and which stands in the output just so, is taken from there: formatting costs more
 * than all other stages together.
 */
export async function formatFiles(
  emitted: readonly EmittedFile[],
  existing: ReadonlyMap<string, Uint8Array>,
  memory: FormatMemory = new Map(),
): Promise<FormattedFiles> {
  assertEmittedPaths(emitted.map(({ path }) => path));
  const files: OutputFile[] = [];
  const nextMemory = new Map<string, string>();
  for (const file of emitted) {
    if (file.layout === "as-is") {
      files.push({ path: file.path, text: file.text });
      continue;
    }
    const key = hash(`${file.layout}\n${file.text}`);
    const text = recallText(memory.get(key), existing.get(file.path)) ?? (await formatText(file));
    files.push({ path: file.path, text });
    nextMemory.set(key, hash(text));
  }
  return { files, memory: nextMemory };
}

function recallText(formattedHash: string | undefined, existing: Uint8Array | undefined): string | undefined {
  if (formattedHash === undefined || existing === undefined || hash(existing) !== formattedHash) return undefined;
  return Buffer.from(existing).toString();
}
