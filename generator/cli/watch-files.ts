import { EventEmitter, once } from "node:events";
import { unwatchFile, watchFile, type Stats } from "node:fs";
import { setTimeout } from "node:timers/promises";

export interface WatchOptions {
  /** The files and folders to watch, asked for again after every change. They need not exist. */
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
  const changes = new EventEmitter();
  const watched = new Set<string>();
  const notice = (now: Stats, before: Stats): void => {
    // Node reports a file that is missing from the start once, as if it had changed.
    if (now.ino !== 0 || before.ino !== 0) changes.emit("change");
  };
  const watchAll = (): void => {
    for (const file of listFiles()) {
      if (!watched.has(file)) watchFile(file, { interval: intervalMs }, notice);
      watched.add(file);
    }
  };

  try {
    while (!signal.aborted) {
      watchAll();
      const next = waitForChange(changes, signal);
      await onChange();
      await next;
    }
  } finally {
    for (const file of watched) unwatchFile(file, notice);
  }
}

/** Waits until something has changed and then has been still, or until the end. */
async function waitForChange(changes: EventEmitter, signal: AbortSignal): Promise<void> {
  let isStill = false;
  changes.on("change", () => (isStill = false));
  try {
    await once(changes, "change", { signal });
    while (!isStill) {
      isStill = true;
      await setTimeout(quietMs, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    changes.removeAllListeners();
  }
}
