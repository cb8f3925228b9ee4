import type { AST } from "@eslint-community/regexpp";
import { isAtom } from "../../language/patterns/pattern-atom.js";

/** The choices that a part of a pattern leaves. */
export interface Choices {
  /** How many ways lead through it, whatever the lengths of its parts. */
  readonly ways: number;
  /** The most parts of variable length that are on one way. */
  readonly variableParts: number;
}

/** Counts the choices of an alternative. Of what repeats a group or looks around, they are too many to count. */
export function countChoices({ elements }: AST.Alternative): Choices {
  const choices = elements.map(countElement);
  return {
    ways: choices.reduce((product, { ways }) => product * ways, 1),
    variableParts: choices.reduce((sum, { variableParts }) => sum + variableParts, 0),
  };
}

function countElement(element: AST.Element): Choices {
  if (isAtom(element)) return { ways: 1, variableParts: 0 };
  switch (element.type) {
    case "Group":
    case "CapturingGroup": {
      const choices = element.alternatives.map(countChoices);
      return {
        ways: choices.reduce((sum, { ways }) => sum + ways, 0),
        variableParts: Math.max(...choices.map(({ variableParts }) => variableParts)),
      };
    }
    case "Quantifier":
      return { ways: isAtom(element.element) ? 1 : Infinity, variableParts: element.min === element.max ? 0 : 1 };
    case "Assertion":
    case "Backreference":
    case "ExpressionCharacterClass":
      return { ways: Infinity, variableParts: 0 };
  }
}
