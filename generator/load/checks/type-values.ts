import { memoize } from "../../language/memoize.js";
import type { NormalizedEnum, NormalizedSpan, NormalizedString, NormalizedType } from "../../language/normalize/normalized-type.js";
import type { CompilePattern } from "./pattern-compiler.js";

/** The words of an enum. */
export const collectWords = memoize(({ values }: NormalizedEnum): ReadonlySet<string> => new Set(values.map(({ value }) => value)));

/** The sentinels of a text. */
export const listSentinelTexts = memoize(
  ({ sentinels }: NormalizedString): ReadonlySet<string> => new Set(sentinels.map(({ text }) => text)),
);

/** Whether a text has the form that a type asks for, sentinels included. */
export function matchesText(type: NormalizedString | NormalizedEnum, text: string, compilePattern: CompilePattern): boolean {
  if (type.kind === "enum") return collectWords(type).has(text);
  return listSentinelTexts(type).has(text) || isOrdinaryText(type, text, compilePattern);
}

/** Whether a text has the form that a type asks for without being a sentinel. A pattern that cannot be used lets everything through. */
export function isOrdinaryText(type: NormalizedString, text: string, compilePattern: CompilePattern): boolean {
  const { length, pattern } = type;
  if (!isWithin(length, measureText(type, text))) return false;
  return pattern === undefined || (compilePattern(pattern)?.test(text) ?? true);
}

/** The length of a text as its type counts it: in Unicode code points, or in bytes. */
export function measureText({ unit }: NormalizedString, text: string): number {
  return unit === "bytes" ? Buffer.byteLength(text) : Array.from(text).length;
}

/** Whether a type has a pattern that is reported by itself, so that nothing can be said of what it lets through. */
export function hasUnusablePattern(type: NormalizedType, compilePattern: CompilePattern): boolean {
  return type.kind === "string" && type.pattern !== undefined && compilePattern(type.pattern) === undefined;
}

/** Whether a number lies in a span. One that holds nothing is reported by itself, and then every value would seem to be wrong. */
export function isWithin({ minimum = -Infinity, maximum = Infinity }: NormalizedSpan, number: number): boolean {
  return minimum > maximum || (number >= minimum && number <= maximum);
}
