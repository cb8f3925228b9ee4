import { Buffer } from "node:buffer";
import type { Removal } from "../changes.js";
import { hash } from "../hash.js";
import { stagingFolder } from "./staging.js";
import { isInnerPath, type Storage } from "../storage.js";

export const journalPath = `${stagingFolder}/commit.json`;
/** Its presence says that the commit failed and that the old files are being put back. */
export const rollbackPath = `${stagingFolder}/rollback`;
const newFolder = `${stagingFolder}/new`;
const oldFolder = `${stagingFolder}/old`;

/** What a commit is about to do; enough to finish it or to undo it. */
export interface Journal {
  readonly writes: readonly JournalWrite[];
  readonly removals: readonly Removal[];
}

export interface JournalWrite {
  readonly path: string;
  /** Whether there was a file before, of which a copy is kept. */
  readonly replaces: boolean;
}

/** Where the new file of a path waits. One folder holds all of them: to make and remove a folder takes longer than to write a file. */
export function locateNew(path: string): string {
  return `${newFolder}/${hash(path)}`;
}

/** Where the old file of a path is kept. */
export function locateOld(path: string): string {
  return `${oldFolder}/${hash(path)}`;
}

/** Puts the journal in its place in one step: before it is there nothing was changed, from then on the commit counts. */
export async function writeJournal(storage: Storage, journal: Journal): Promise<void> {
  const draft = `${journalPath}.draft`;
  await storage.create(draft, JSON.stringify(journal));
  await storage.rename(draft, journalPath);
}

/**
 * The journal of a commit that was cut short. `undefined` where there is none or it cannot be read: the run that asks makes all output
 * anew anyway. Paths that leave the folder are dropped.
 */
export async function readJournal(storage: Storage): Promise<Journal | undefined> {
  const bytes = await storage.read(journalPath);
  if (bytes === undefined) return undefined;
  const journal = parseJournal(Buffer.from(bytes).toString());
  if (journal === undefined) return undefined;
  const isInner = ({ path }: { readonly path: string }): boolean => isInnerPath(path);
  return { writes: journal.writes.filter(isInner), removals: journal.removals.filter(isInner) };
}

function parseJournal(text: string): Journal | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJournal(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null || !("writes" in value) || !("removals" in value)) return false;
  const { writes, removals } = value;
  return Array.isArray(writes) && writes.every(isJournalWrite) && Array.isArray(removals) && removals.every(isRemoval);
}

function isJournalWrite(value: unknown): value is JournalWrite {
  if (typeof value !== "object" || value === null || !("path" in value) || !("replaces" in value)) return false;
  return typeof value.path === "string" && typeof value.replaces === "boolean";
}

function isRemoval(value: unknown): value is Removal {
  if (typeof value !== "object" || value === null || !("path" in value) || !("hash" in value)) return false;
  return typeof value.path === "string" && typeof value.hash === "string";
}
