import { listRanges } from "./character-ranges.js";
import { listAtoms } from "./list-atoms.js";
import { parsePattern } from "./parse-pattern.js";

/** The most bytes that UTF-8 takes for a character. */
export const widestCharacter = 4;

/**
 * The most UTF-8 bytes of a character that a pattern lets through. It is never too low: properties of Unicode count as every character.
 *
 * @throws SyntaxError for a pattern that is none
 */
export function measureCharacters(pattern: string): number {
  // A pattern that matches no character matches no text that is longer.
  const lastCharacters = listAtoms(parsePattern(pattern)).flatMap((atom) => listRanges(atom).at(-1)?.[1] ?? []);
  return Math.max(1, ...lastCharacters.map(measureCodePoint));
}

function measureCodePoint(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : widestCharacter;
}
