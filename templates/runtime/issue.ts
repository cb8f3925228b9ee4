/**
 * What an issue is about: a member that is missing, a value of another type, a text's length or pattern, a value that an enum does not
 * list, a number's range, the size of a list or map, a map's key, the number of members of a union, how deep a value is nested, or a value
 * that must tell things apart and does not.
 */
export type ValidationRule = "required" | "type" | "length" | "pattern" | "enum" | "range" | "size" | "key" | "union" | "depth" | "unique";

/** One thing that is wrong with a value. */
export interface ValidationIssue {
  /** The keys that lead to it: `["statusDetails", "step"]`. Empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON pointer (RFC 6901): `/statusDetails/step`. */
  readonly pointer: string;
  readonly rule: ValidationRule;
  /** What would be right: `1 to 64 characters`. */
  readonly expected: string;
  /** What is there; for the rule `key` the key. `undefined` where a member is missing. */
  readonly given: unknown;
  /** For people. Says what would be right, and repeats nothing of the value. */
  readonly message: string;
}
