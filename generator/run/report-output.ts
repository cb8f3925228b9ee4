import { Buffer } from "node:buffer";
import type { Difference, OutputResult } from "./generate-result.js";
import type { ChangedFile, OutputComparison } from "../write/compare-output.js";

/** What a run was to do, and what became of that. */
export interface RunOutcome {
  readonly out: string;
  readonly check: boolean;
  readonly dryRun: boolean;
  /** A person's work was in the way, in this output or another, so that nothing was written. */
  readonly isBlocked: boolean;
}

/** Says what the comparison of an output with its folder led to. */
export async function reportOutput(comparison: OutputComparison, { out, check, dryRun, isBlocked }: RunOutcome): Promise<OutputResult> {
  const conflicts = isBlocked ? comparison.conflicts : [];
  const files = [...listPaths(comparison.missing), ...listPaths(comparison.changed)].filter((path) => !conflicts.includes(path));
  const isUntouched = isBlocked && !dryRun;
  return {
    folder: `${out}/${comparison.folder}`,
    written: isUntouched ? [] : files.sort(),
    unchanged: listPaths(comparison.unchanged),
    removed: isUntouched ? [] : listPaths(comparison.orphaned),
    kept: comparison.edited,
    conflicts,
    differences: check ? await listDifferences(comparison) : [],
  };
}

async function listDifferences({ missing, changed, orphaned, edited, untracked }: OutputComparison): Promise<readonly Difference[]> {
  const differences: Difference[] = [
    ...missing.map(({ path }): Difference => ({ path, kind: "missing" })),
    ...(await Promise.all(changed.map(showChange))),
    ...[...listPaths(orphaned), ...edited].map((path): Difference => ({ path, kind: "orphaned" })),
    ...untracked.map((path): Difference => ({ path, kind: "untracked" })),
  ];
  return differences.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function showChange({ path, text, existing }: ChangedFile): Promise<Difference> {
  if (existing === undefined) return { path, kind: "changed", diff: "is no regular file" };
  const { diffText } = await import("../write/diff-text.js");
  return { path, kind: "changed", diff: diffText(Buffer.from(existing).toString(), text) };
}

function listPaths(files: readonly { readonly path: string }[]): string[] {
  return files.map(({ path }) => path);
}
