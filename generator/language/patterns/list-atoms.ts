import type { AST } from "@eslint-community/regexpp";
import { isAtom } from "./pattern-atom.js";
import type { PatternAtom } from "./pattern-atom.js";

/** Lists the parts of a pattern that match a character. Those of assertions, which match none, are left out. */
export function listAtoms({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): readonly PatternAtom[] {
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
