import { reportIssue } from "./inspection-result.js";
import type { Findings, Inspection } from "./inspection-result.js";

/** How many levels a value may have where its type sets no limit. Data that is nested deeper could exhaust the stack. */
export const deepestNesting = 500;

/** Whether a value, whatever it is, has more levels than a recursive check can take. Looks level by level, without recursion. */
export function isNestedTooDeeply(value: unknown): boolean {
  let level = new Set<unknown>([value]);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > deepestNesting) return true;
    level = listParts(level);
  }
  return false;
}

/** Finds out whether a value has too many levels. */
export function inspectNesting(value: unknown): Findings {
  return isNestedTooDeeply(value) ? reportIssue("depth", `at most ${deepestNesting} levels of nesting`, value) : undefined;
}

/** Makes an inspection that does not look into what has too many levels. */
export function limitNesting(inspect: Inspection): Inspection {
  return (value) => inspectNesting(value) ?? inspect(value);
}

function listParts(values: ReadonlySet<unknown>): Set<unknown> {
  const parts = new Set<unknown>();
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    for (const part of Object.values(value)) {
      if (typeof part === "object" && part !== null) parts.add(part);
    }
  }
  return parts;
}
