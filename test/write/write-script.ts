import { createDiskStorage } from "../../generator/write/disk-storage.js";
import type { Storage } from "../../generator/write/storage.js";
import { writeOutputs } from "../../generator/write/write-output.js";

/** What the process of `runWriteScript` is told. */
export interface WriteScript {
  readonly root: string;
  /** Written one after the other: the files of the folder `jobs`, by path. */
  readonly states: readonly Readonly<Record<string, string>>[];
  /** The process kills itself just before it renames a file to this path. */
  readonly killAtRenameTo?: string;
}

const script = JSON.parse(process.argv[2] ?? "") as WriteScript;
const disk = createDiskStorage(script.root);
const storage: Storage = {
  ...disk,
  rename: async (from, to) => {
    if (to === script.killAtRenameTo) process.kill(process.pid, "SIGKILL");
    await disk.rename(from, to);
  },
};
for (const state of script.states) {
  const files = Object.entries(state).map(([path, text]) => ({ path, text }));
  await writeOutputs(storage, [{ folder: "jobs", files }], { force: true });
}
