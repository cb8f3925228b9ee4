import { reportIssue } from "./inspection-result.js";
import type { Finding } from "./inspection-result.js";
import { hasLength } from "./text.js";

/** Reports a value that is no text of this length, or else breaks its pattern. The length is what `isWithin` measures. */
export function reportText(
  given: unknown,
  expected: string,
  minimum: number,
  maximum: number,
  isWithin: typeof hasLength = hasLength,
): Finding {
  if (typeof given !== "string") return reportIssue("type", expected, given);
  return reportIssue(isWithin(given, minimum, maximum) ? "pattern" : "length", expected, given);
}

/** Reports a value that is no text, or none of the listed ones. */
export function reportWord(given: unknown, expected: string): Finding {
  return reportIssue(typeof given === "string" ? "enum" : "type", expected, given);
}

/** Reports a value that is no integer, or one out of range. */
export function reportInteger(given: unknown, expected: string): Finding {
  return reportIssue(Number.isInteger(given) ? "range" : "type", expected, given, true);
}

/** Reports a value that is no finite number, or one out of range. */
export function reportNumber(given: unknown, expected: string): Finding {
  return reportIssue(Number.isFinite(given) ? "range" : "type", expected, given, true);
}
