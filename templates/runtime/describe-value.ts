import { countCodePoints } from "./text.js";

const longestQuote = 40;

/** Says in a few words what a value is, for messages; a long text is cut. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return describeText(value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "boolean":
      return String(value);
    case "undefined":
      return "nothing";
    case "object":
      return describeObject(value);
    default:
      return `a ${typeof value}`;
  }
}

function describeText(text: string): string {
  if (text.length <= longestQuote) return JSON.stringify(text);
  return `${JSON.stringify(`${text.slice(0, longestQuote)}…`)} (${countCodePoints(text)} characters)`;
}

function describeObject(value: object | null): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : "an object";
}
