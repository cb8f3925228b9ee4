import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

export interface WatchOptions {
  /** The files and folders to watch, asked for again and again. They need not exist. */
  readonly listFiles: () => readonly string[];
  /** Called once at the start and after every change, never twice at a time. */
  readonly onChange: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** How often to look. Looking at a few names works on every file system, and whatever way an editor has of saving. */
const intervalMs = 100;
/** An editor may write a file in several steps: how long it must have been still. */
const quietMs = 50;

/** Calls `onChange` whenever a file comes, goes or changes, until the signal ends it. */
export async function watchFiles({ listFiles, onChange, signal }: WatchOptions): Promise<void> {
  while (!signal.aborted) {
    // Looked at before it is used: what changes while it is used is a change.
    const used = describeFiles(listFiles());
    await onChange();
    await waitForChange(used, listFiles, signal);
  }
}

/** Waits until something has changed and then has been still, or until the end. */
async function waitForChange(used: string, listFiles: WatchOptions["listFiles"], signal: AbortSignal): Promise<void> {
  try {
    let seen = used;
    while (seen === used) {
      await setTimeout(intervalMs, undefined, { signal });
      seen = describeFiles(listFiles());
    }
    for (let before = ""; before !== seen; seen = describeFiles(listFiles())) {
      before = seen;
      await setTimeout(quietMs, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Differs from what it was before as soon as one of the files came, went or was written. */
function describeFiles(files: readonly string[]): string {
  return files.map((file) => `${file} ${describeFile(file)}`).join("\n");
}

function describeFile(file: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return "is not there";
  }
}
