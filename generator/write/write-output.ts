import type { Changes } from "./changes.js";
import { commitChanges, recoverOutput } from "./commit/commit-changes.js";
import { compareOutput, planChanges, type OutputComparison } from "./compare-output.js";
import type { OutputFile } from "./layout/lay-out-files.js";
import { hasUnfinishedRun } from "./commit/staging.js";
import { withOutputLock } from "./commit/output-lock.js";
import { readOutputFolder } from "./output-folder.js";
import type { Storage } from "./storage.js";

/** The files of one model, its manifest among them, and the folder that they belong in. */
export interface Output {
  /** Its path in the storage: the model's slug. */
  readonly folder: string;
  /** Sorted by path. */
  readonly files: readonly OutputFile[];
}

/** Compares every output with its folder, in the order given. Changes nothing. */
export async function compareOutputs(storage: Storage, outputs: readonly Output[]): Promise<readonly OutputComparison[]> {
  const comparisons: OutputComparison[] = [];
  for (const { folder, files } of outputs) {
    const wanted = files.map(({ path }) => path);
    comparisons.push(compareOutput(files, await readOutputFolder(storage, folder, wanted)));
  }
  return comparisons;
}

/** How outputs are written. */
export interface WriteOptions {
  /** Replaces files as well that a person has written or edited. */
  readonly force: boolean;
}

/** Whether an output would replace what a person has written or edited. */
export function hasConflict(comparisons: readonly OutputComparison[]): boolean {
  return comparisons.some(({ conflicts }) => conflicts.length > 0);
}

/**
 * Brings every output folder to the state given: all of them or, if anything goes wrong or a person's work is in the way, none. Returns what
 * each lacked. Files that are as they should be are not touched, and where nothing has to be done not even a lock is taken, so that a
 * read-only folder is fine.
 */
export async function writeOutputs(
  storage: Storage,
  outputs: readonly Output[],
  { force }: WriteOptions,
): Promise<readonly OutputComparison[]> {
  const comparisons = await compareOutputs(storage, outputs);
  if (isEmpty(planAll(comparisons)) && !(await hasUnfinishedRun(storage))) return comparisons;
  return await withOutputLock(storage, async () => {
    await recoverOutput(storage);
    const current = await compareOutputs(storage, outputs);
    const changes = planAll(current);
    const isFree = force || !hasConflict(current);
    if (isFree && !isEmpty(changes)) await commitChanges(storage, changes);
    return current;
  });
}

function planAll(comparisons: readonly OutputComparison[]): Changes {
  const plans = comparisons.map(planChanges);
  return { writes: plans.flatMap(({ writes }) => writes), removals: plans.flatMap(({ removals }) => removals) };
}

function isEmpty({ writes, removals }: Changes): boolean {
  return writes.length === 0 && removals.length === 0;
}
