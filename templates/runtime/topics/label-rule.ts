import type { ValidationIssue, ValidationRule } from "../values/issue.js";

/**
 * What a label of a topic may be: one of these words, or a text of this pattern and length. Says the same as the validator of the label's
 * type in fewer bytes, because topics are used where every byte counts.
 */
export interface LabelRule {
  readonly words?: readonly string[];
  /** For the whole text. */
  readonly pattern?: RegExp;
  /** Both ends included. */
  readonly length?: readonly [minimum: number, maximum: number];
  /** Measures the length; in Unicode code points where absent. No measure is less than half the number of UTF-16 units. */
  readonly measure?: (text: string) => number;
  /** In words, for issues. */
  readonly expected: string;
}

/** Finds what is wrong with the value of a label. */
export function findLabelIssue(name: string, given: unknown, rule: LabelRule): ValidationIssue | undefined {
  const broken = findBrokenRule(given, rule);
  const { expected } = rule;
  return broken && { path: [name], pointer: `/${name}`, rule: broken, expected, given, message: `expected ${expected}` };
}

function findBrokenRule(given: unknown, { words = [], pattern, length = [0, Infinity], measure }: LabelRule): ValidationRule | undefined {
  if (typeof given !== "string") return given === undefined ? "required" : "type";
  if (words.includes(given)) return undefined;
  if (pattern === undefined) return "enum";
  const [minimum, maximum] = length;
  // A text that is far too long is not walked through.
  const size = given.length > 2 * maximum ? Infinity : (measure?.(given) ?? Array.from(given).length);
  if (size < minimum || size > maximum) return "length";
  return pattern.test(given) ? undefined : "pattern";
}
