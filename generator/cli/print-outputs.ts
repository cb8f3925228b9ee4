import type { Difference, OutputResult } from "../run/generate-result.js";
import type { Paint } from "./paint.js";

/** Says in a line what was done to an output, and names what a person should look at. */
export function printWritten(output: OutputResult, paint: Paint): string {
  const { folder, written, unchanged, removed } = output;
  const counts = [count(written, "written"), count(removed, "removed"), count(unchanged, "unchanged")];
  return [`${paint.bold(folder)}: ${joinCounts(counts)}`, ...listKept(output, paint), ...listConflicts(output, paint)].join("\n");
}

/** Says why nothing was written, and what to do. */
export function explainConflicts(outputs: readonly OutputResult[]): string {
  const number = outputs.flatMap(({ conflicts }) => conflicts).length;
  const [subject, them] = number === 1 ? ["A file stands", "it"] : [`${number} files stand`, "them"];
  return `${subject} where generated files belong, and Topicsmith did not write ${them} so: nothing is written. Move ${them} elsewhere, or replace ${them} with --force.`;
}

/** Names every file that a run would write or remove. */
export function printPlanned(output: OutputResult, paint: Paint): string {
  const { folder, written, unchanged, removed } = output;
  const counts = [count(written, "to write"), count(removed, "to remove"), count(unchanged, "unchanged")];
  return [
    `${paint.bold(folder)}: ${joinCounts(counts)}`,
    ...written.map((path) => `  ${paint.green("write")}  ${path}`),
    ...removed.map((path) => `  ${paint.red("remove")} ${path}`),
    ...listKept(output, paint),
    ...listConflicts(output, paint),
  ].join("\n");
}

/** Names every file that is not as the model says, with the first places that differ, and how many were compared. */
export function printCompared(output: OutputResult, paint: Paint): string {
  const { folder, differences } = output;
  const compared = `${paint.bold(folder)}: ${countCompared(output)} files compared`;
  if (differences.length === 0) return `${compared}, all as the model says`;
  return [
    `${compared}, ${differences.length} not as the model says`,
    ...differences.flatMap((difference) => showDifference(difference, paint)),
  ].join("\n");
}

/** How many files of the model a check has compared with those in the folder. */
export function countCompared({ written, unchanged }: OutputResult): number {
  return written.length + unchanged.length;
}

const kindNotes: Readonly<Record<Difference["kind"], string>> = {
  changed: "",
  missing: "",
  orphaned: " (generated once, but no longer)",
  untracked: " (not generated)",
};

function showDifference({ path, kind, diff = "" }: Difference, paint: Paint): string[] {
  const lines = diff === "" ? [] : diff.split("\n");
  return [`  ${paint.red(kind.padEnd(9))} ${path}${kindNotes[kind]}`, ...lines.map((line) => `    ${paintDiffLine(line, paint)}`)];
}

function paintDiffLine(line: string, paint: Paint): string {
  if (line.startsWith("-")) return paint.red(line);
  return line.startsWith("+") ? paint.green(line) : paint.dim(line);
}

function listKept({ kept }: OutputResult, paint: Paint): string[] {
  return kept.map(
    (path) => `  ${paint.yellow("kept")} ${path}: no longer generated, but edited since; remove it yourself if you can spare it`,
  );
}

function listConflicts({ conflicts }: OutputResult, paint: Paint): string[] {
  return conflicts.map((path) => `  ${paint.red("conflict")} ${path}: not written by Topicsmith, or edited since`);
}

function count(paths: readonly string[], what: string): string {
  return paths.length === 0 ? "" : `${paths.length} ${what}`;
}

function joinCounts(counts: readonly string[]): string {
  return counts.filter((text) => text !== "").join(", ") || "nothing written";
}
