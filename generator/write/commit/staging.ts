import type { Storage } from "../storage.js";

/** Where new files wait for a commit. Beside the outputs, on the same file system, so that a rename moves a file in one step. */
export const stagingFolder = ".topicsmith-staging";

/** One file for every process that writes to the outputs or is about to. */
export const lockFolder = ".topicsmith-lock";

/** What a run puts beside the outputs and takes away when it is over. */
export const temporaryFolders: readonly string[] = [stagingFolder, lockFolder];

/** Whether an earlier run was cut short and has left something to finish or to sweep away, or another one is at work right now. */
export async function hasUnfinishedRun(storage: Storage): Promise<boolean> {
  for (const folder of temporaryFolders) if ((await storage.list(folder)).length > 0) return true;
  return false;
}
