import { quote } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { describeSize } from "./describe-expected.js";
import { reportIssue } from "./references.js";

interface SizeBounds {
  readonly minSize: number;
  readonly maxSize?: number;
}

/** Writes the condition that holds where a number of entries or items is out of bounds. Nothing where any number will do. */
export function writeSizeFault({ minSize, maxSize }: SizeBounds, size: string): string | undefined {
  const faults = [...(minSize === 0 ? [] : [`${size} < ${minSize}`]), ...(maxSize === undefined ? [] : [`${size} > ${maxSize}`])];
  return faults.length === 0 ? undefined : faults.join(" || ");
}

/** Writes the report of such a number. */
export function writeSizeReport({ minSize, maxSize }: SizeBounds, unit: "entries" | "items"): Code {
  return code`${reportIssue}("size", ${quote(describeSize(minSize, maxSize, unit))}, value)`;
}
