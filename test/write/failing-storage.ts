import { createMemoryStorage } from "../../generator/write/memory-storage.js";
import type { Storage } from "../../generator/write/storage.js";

export interface FailingStorage extends Storage {
  /** Every call, and the path it was about. */
  readonly calls: readonly string[];
}

/**
 * Passes every call on, except that the call with a certain number fails: `once`, as a disk that hiccups, or `forever`, as a process
 * that is gone.
 */
export function createFailingStorage(
  storage: Storage,
  failure: { readonly at: number; readonly lasts: "once" | "forever" },
): FailingStorage {
  const calls: string[] = [];
  const count = (call: string): void => {
    calls.push(call);
    const isDue = failure.lasts === "once" ? calls.length === failure.at : calls.length >= failure.at;
    if (isDue) throw new Error(`call ${failure.at} failed`);
  };
  return {
    calls,
    async read(path) {
      count(`read ${path}`);
      return await storage.read(path);
    },
    async create(path, contents) {
      count(`create ${path}`);
      await storage.create(path, contents);
    },
    async rename(from, to) {
      count(`rename ${to}`);
      await storage.rename(from, to);
    },
    async remove(path) {
      count(`remove ${path}`);
      await storage.remove(path);
    },
    async removeFolder(path) {
      count(`removeFolder ${path}`);
      await storage.removeFolder(path);
    },
    async list(folder, isIgnored) {
      count(`list ${folder}`);
      return await storage.list(folder, isIgnored);
    },
  };
}

/** Lists the calls that some work makes when nothing fails. */
export async function recordCalls(
  work: (storage: Storage) => Promise<unknown>,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const storage = createFailingStorage(createMemoryStorage(files), { at: Infinity, lasts: "once" });
  await work(storage);
  return storage.calls;
}
