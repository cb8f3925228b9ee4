import { Buffer } from "node:buffer";
import type { Difference, OutputResult } from "./generate-result.js";
import type { OutputComparison } from "../write/compare-output.js";
import { diffText } from "../write/diff-text.js";

/** Says what the comparison of an output with its folder led to. */
export function reportOutput(
  comparison: OutputComparison,
  { out, check }: { readonly out: string; readonly check: boolean },
): OutputResult {
  return {
    folder: `${out}/${comparison.folder}`,
    written: [...listPaths(comparison.missing), ...listPaths(comparison.changed)].sort(),
    unchanged: listPaths(comparison.unchanged),
    removed: listPaths(comparison.orphaned),
    kept: comparison.edited,
    differences: check ? listDifferences(comparison) : [],
  };
}

function listDifferences({ missing, changed, orphaned, edited, untracked }: OutputComparison): readonly Difference[] {
  const differences: Difference[] = [
    ...missing.map(({ path }): Difference => ({ path, kind: "missing" })),
    ...changed.map(({ path, text, existing }): Difference => ({ path, kind: "changed", diff: diffContent(existing, text) })),
    ...[...listPaths(orphaned), ...edited].map((path): Difference => ({ path, kind: "orphaned" })),
    ...untracked.map((path): Difference => ({ path, kind: "untracked" })),
  ];
  return differences.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function diffContent(existing: Uint8Array | undefined, expected: string): string {
  return existing === undefined ? "is no regular file" : diffText(Buffer.from(existing).toString(), expected);
}

function listPaths(files: readonly { readonly path: string }[]): string[] {
  return files.map(({ path }) => path);
}
