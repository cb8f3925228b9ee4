import type { Changes, Removal } from "../changes.js";
import { hash } from "../hash.js";
import { journalPath, locateNew, locateOld, readJournal, rollbackPath, writeJournal } from "./journal.js";
import type { Journal, JournalWrite } from "./journal.js";
import { stagingFolder } from "./staging.js";
import type { Storage } from "../storage.js";

/**
 * Brings in all changes or none. Every new file is first written completely beside the output; then a journal is put in place, which is
 * the commit point; then the files are renamed over the old ones. An error on the way puts the old files back. A process that is killed
 * before the commit point has changed nothing; the commit of one that is killed later is finished by `recoverOutput` in the next run.
 */
export async function commitChanges(storage: Storage, changes: Changes): Promise<void> {
  const journal = await stageChanges(storage, changes);
  try {
    await applyJournal(storage, journal);
  } catch (error) {
    await storage.create(rollbackPath, "");
    await rollBack(storage, journal);
    await clearStaging(storage);
    throw error;
  }
  await clearStaging(storage);
}

/** Finishes or undoes what an earlier run left half done. Needs the lock, as `commitChanges` does. */
export async function recoverOutput(storage: Storage): Promise<void> {
  const journal = await readJournal(storage);
  const isRollback = (await storage.read(rollbackPath)) !== undefined;
  if (journal !== undefined && isRollback) await rollBack(storage, journal);
  if (journal !== undefined && !isRollback) await applyJournal(storage, journal);
  await clearStaging(storage);
}

async function stageChanges(storage: Storage, { writes, removals }: Changes): Promise<Journal> {
  try {
    const journalWrites: JournalWrite[] = [];
    for (const { path, text } of writes) {
      await storage.create(locateNew(path), text);
      journalWrites.push({ path, replaces: await keepOld(storage, path) });
    }
    for (const { path } of removals) await keepOld(storage, path);
    const journal: Journal = { writes: journalWrites, removals };
    await writeJournal(storage, journal);
    return journal;
  } catch (error) {
    await clearStaging(storage);
    throw error;
  }
}

async function keepOld(storage: Storage, path: string): Promise<boolean> {
  const old = await storage.read(path);
  if (old === undefined) return false;
  await storage.create(locateOld(path), old);
  return true;
}

/** Removes first, so that a file can take the place of a folder, or a new spelling that of an old one. Can be repeated from any point. */
async function applyJournal(storage: Storage, { writes, removals }: Journal): Promise<void> {
  for (const removal of removals) {
    const bytes = await storage.read(removal.path);
    if (bytes !== undefined && hash(bytes) === removal.hash) await storage.remove(removal.path);
  }
  const staged = await listStaged(storage);
  for (const { path } of writes) if (staged.has(locateNew(path))) await storage.rename(locateNew(path), path);
}

/** What is still waiting was never touched. New files go first: one may stand where an old folder was. Can be repeated from any point. */
async function rollBack(storage: Storage, { writes, removals }: Journal): Promise<void> {
  const staged = await listStaged(storage);
  const touched = writes.filter(({ path }) => !staged.has(locateNew(path)));
  for (const { path, replaces } of touched) if (!replaces) await storage.remove(path);
  const removed: Removal[] = [];
  for (const removal of removals) if ((await storage.read(removal.path)) === undefined) removed.push(removal);
  for (const { path } of [...touched, ...removed]) if (staged.has(locateOld(path))) await storage.rename(locateOld(path), path);
}

/** New files that wait and old ones that are kept. */
async function listStaged(storage: Storage): Promise<ReadonlySet<string>> {
  return new Set((await storage.list(stagingFolder)).map(({ path }) => path));
}

/** The journal goes first: what is left of the folder without it is only rubbish to the next run. */
async function clearStaging(storage: Storage): Promise<void> {
  await storage.remove(journalPath);
  await storage.removeFolder(stagingFolder);
}
