/**
 * The rule that a value breaks: a missing member, the wrong type, a text's length or pattern, an enum's values, a number's range, the size
 * of a list or map, a map's key, the number of members of a union, the depth of nesting, uniqueness, or whatever a
 * schema of your own asks.
 */
export type ValidationRule =
  "required" | "type" | "length" | "pattern" | "enum" | "range" | "size" | "key" | "union" | "depth" | "unique" | "schema";

/** One mistake in a value. */
export interface ValidationIssue {
  /** The keys that lead to it: `["statusDetails", "step"]`. Empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON pointer (RFC 6901): `/statusDetails/step`. */
  readonly pointer: string;
  readonly rule: ValidationRule;
  /** What would be valid: `1 to 64 characters`. */
  readonly expected: string;
  /** The actual value; for the rule `key`, the key. `undefined` if a member is missing. */
  readonly given: unknown;
  /** For people. Says what would be valid and repeats nothing of the value, which may be secret. */
  readonly message: string;
}
