import type { AST } from "@eslint-community/regexpp";
import { isAtom } from "./pattern-atom.js";
import type { PatternAtom } from "./pattern-atom.js";
import { parsePattern } from "../../language/parse-pattern.js";

/** Finds those characters that some part of a pattern matches. Assertions, which may exclude them again, are not looked into. */
export function findMatchedCharacters(pattern: string, characters: readonly string[]): readonly string[] {
  const atoms = new Map(listAtoms(parsePattern(pattern)).map((atom) => [atom.raw, atom]));
  const tests = [...atoms.values()].map(createTest);
  return characters.filter((character) => tests.some((matches) => matches(character)));
}

function listAtoms({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): readonly PatternAtom[] {
  return alternatives.flatMap(({ elements }) => elements.flatMap(listElementAtoms));
}

function listElementAtoms(element: AST.Element): readonly PatternAtom[] {
  if (isAtom(element)) return [element];
  switch (element.type) {
    case "Quantifier":
      return listElementAtoms(element.element);
    case "Group":
    case "CapturingGroup":
      return listAtoms(element);
    // A back-reference matches what its group does. Expressions of classes belong to the `v` flag.
    case "Assertion":
    case "Backreference":
    case "ExpressionCharacterClass":
      return [];
  }
}

function createTest(atom: PatternAtom): (character: string) => boolean {
  if (atom.type === "Character") return (character) => character.codePointAt(0) === atom.value;
  const whole = new RegExp(`^${atom.raw}$`, "u");
  return (character) => whole.test(character);
}
