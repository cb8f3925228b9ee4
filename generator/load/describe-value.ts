import { abbreviate } from "./visible-text.js";

/** A value in words, for a sentence: the text `abc`, the number 3, a list. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "empty text" : `the text \`${abbreviate(value)}\``;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "a map";
}

/** A value as its author would write it, for a place where the kind is clear. */
export function quoteValue(value: unknown): string {
  return isContainer(value) ? describeValue(value) : `\`${abbreviate(String(value))}\``;
}

/** Whether a value is a map: an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isContainer(value: unknown): boolean {
  return value === null || value === undefined || value === "" || typeof value === "object";
}
