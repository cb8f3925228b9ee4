import { Buffer } from "node:buffer";
import type { EmittedFile } from "../emit/emitted-file.js";
import { assertEmittedPaths } from "./emitted-paths.js";
import { hash } from "./hash.js";

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

/** Lays out one file. */
export type FormatFile = (file: EmittedFile) => Promise<string>;

export interface FormatOptions {
  readonly memory: FormatMemory;
  /** Reads a file of the output folder as it stands there. */
  readonly readExisting: (path: string) => Promise<Uint8Array | undefined>;
  /** Is asked for all files at once. */
  readonly format: FormatFile;
}

/**
 * Lays out all files as they come. One whose layout is remembered, and which stands in the output just so, is taken from there: formatting
 * costs more than all other stages together.
 */
export async function formatFiles(
  emitted: Iterable<EmittedFile> | AsyncIterable<EmittedFile>,
  options: FormatOptions,
): Promise<FormattedFiles> {
  const pending: Promise<FormattedFile>[] = [];
  for await (const file of emitted) {
    const formatted = formatFile(file, options);
    // A failure counts when all are awaited, which is later than Node calls it unhandled.
    formatted.catch(() => undefined);
    pending.push(formatted);
  }
  const formatted = await Promise.all(pending);
  assertEmittedPaths(formatted.map(({ path }) => path));
  return {
    files: formatted.map(({ path, text }) => ({ path, text })),
    memory: new Map(formatted.flatMap(({ emittedHash, text }) => (emittedHash === undefined ? [] : [[emittedHash, hash(text)]]))),
  };
}

interface FormattedFile extends OutputFile {
  /** `undefined` where there was nothing to lay out. */
  readonly emittedHash: string | undefined;
}

async function formatFile(file: EmittedFile, { memory, readExisting, format }: FormatOptions): Promise<FormattedFile> {
  const { path, text, layout } = file;
  if (layout === "as-is") return { path, text, emittedHash: undefined };
  const emittedHash = hash(`${layout}\n${text}`);
  const formattedHash = memory.get(emittedHash);
  const existing = formattedHash === undefined ? undefined : await readExisting(path);
  const isFormatted = existing !== undefined && hash(existing) === formattedHash;
  return { path, emittedHash, text: isFormatted ? Buffer.from(existing).toString() : await format(file) };
}
