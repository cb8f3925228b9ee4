import type { RunRecord } from "./cache/run-record.js";
import type { OutputResult } from "./generate-result.js";

/** Says of every output that a run has left it as it was. */
export function reportUnchanged({ folders }: RunRecord, out: string): readonly OutputResult[] {
  return folders.map(({ folder, files }) => ({
    folder: `${out}/${folder}`,
    written: [],
    unchanged: files,
    removed: [],
    kept: [],
    conflicts: [],
    differences: [],
  }));
}
