import { listAtoms } from "../../language/patterns/list-atoms.js";
import { parsePattern } from "../../language/patterns/parse-pattern.js";
import type { PatternAtom } from "../../language/patterns/pattern-atom.js";

/** Finds those characters that some part of a pattern matches. Assertions, which may exclude them again, are not looked into. */
export function findMatchedCharacters(pattern: string, characters: readonly string[]): readonly string[] {
  const atoms = new Map(listAtoms(parsePattern(pattern)).map((atom) => [atom.raw, atom]));
  const tests = [...atoms.values()].map(createTest);
  return characters.filter((character) => tests.some((matches) => matches(character)));
}

function createTest(atom: PatternAtom): (character: string) => boolean {
  if (atom.type === "Character") return (character) => character.codePointAt(0) === atom.value;
  const whole = new RegExp(`^${atom.raw}$`, "u");
  return (character) => whole.test(character);
}
