import { RegExpParser } from "@eslint-community/regexpp";
import type { AST } from "@eslint-community/regexpp";

/** The newest regular expressions that the oldest supported Node knows, so that a model is good or bad on every version alike. */
export const patternVersion = 2024;

/** A pattern of a model, taken apart. */
export type Pattern = AST.Pattern;

const parser = new RegExpParser({ ecmaVersion: patternVersion });

/**
 * Parses a pattern as a JavaScript regular expression with the `u` flag.
 *
 * @throws SyntaxError for a pattern that is none
 */
export function parsePattern(pattern: string): Pattern {
  return parser.parsePattern(pattern, 0, pattern.length, { unicode: true });
}
