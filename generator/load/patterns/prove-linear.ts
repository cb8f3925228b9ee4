import type { AST } from "@eslint-community/regexpp";
import { haveCommonCharacter, listRanges, uniteRanges } from "../../language/patterns/character-ranges.js";
import type { CharacterRanges } from "../../language/patterns/character-ranges.js";
import { countChoices } from "./count-choices.js";
import { isAtom } from "../../language/patterns/pattern-atom.js";
import type { Pattern } from "../../language/patterns/parse-pattern.js";

/** So many ways through a pattern are as good as one. */
const mostWays = 100;

/**
 * Whether a pattern is certain to take linear time for a whole text, because it leaves few choices or because the next character always says
 * which one to take. `false` says nothing: the pattern may be linear for other reasons.
 */
export function isCertainlyLinear({ alternatives }: Pattern): boolean {
  // One alternative after the other: the times that they take add up.
  return alternatives.every((alternative) => hasFewWays(alternative) || decideAlternative(alternative) !== undefined);
}

/** With one part of variable length there is one way to divide a text for each length of that part. */
function hasFewWays(alternative: AST.Alternative): boolean {
  const { ways, variableParts } = countChoices(alternative);
  return ways <= mostWays && variableParts <= 1;
}

/** A part of a pattern in which the next character decides. */
interface DecidedPart {
  /** The characters that it can begin with. */
  readonly first: CharacterRanges;
  /** The characters with which it can go on where it could also be over. */
  readonly further: CharacterRanges;
  /** Whether it matches the empty text. */
  readonly optional: boolean;
}

const nothing: DecidedPart = { first: [], further: [], optional: true };

/** `undefined` where the next character leaves a choice. */
function decideAlternatives({ alternatives }: { readonly alternatives: readonly AST.Alternative[] }): DecidedPart | undefined {
  const [start, ...others] = alternatives.map(decideAlternative);
  return others.reduce((left, right) => {
    if (left === undefined || right === undefined) return undefined;
    if ((left.optional && right.optional) || haveCommonCharacter(left.first, right.first)) return undefined;
    return {
      first: uniteRanges(left.first, right.first),
      further: uniteRanges(left.further, right.further),
      optional: left.optional || right.optional,
    };
  }, start);
}

function decideAlternative({ elements }: AST.Alternative): DecidedPart | undefined {
  return elements.map(decideElement).reduce((left, right) => left && right && decideSequence(left, right), nothing);
}

function decideSequence(left: DecidedPart, right: DecidedPart): DecidedPart | undefined {
  if (haveCommonCharacter(left.further, right.first)) return undefined;
  if (left.optional && haveCommonCharacter(left.first, right.first)) return undefined;
  return {
    first: left.optional ? uniteRanges(left.first, right.first) : left.first,
    further: right.optional ? uniteRanges(left.further, right.first, right.further) : right.further,
    optional: left.optional && right.optional,
  };
}

function decideElement(element: AST.Element): DecidedPart | undefined {
  if (isAtom(element)) return { first: listRanges(element), further: [], optional: false };
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return decideAlternatives(element);
    case "Quantifier":
      return decideQuantifier(element);
    case "Assertion":
    case "Backreference":
    case "ExpressionCharacterClass":
      return undefined;
  }
}

function decideQuantifier({ element, min, max }: AST.Quantifier): DecidedPart | undefined {
  const repeated = decideElement(element);
  if (repeated === undefined || repeated.optional) return undefined;
  const { first, further } = repeated;
  // Going on inside and beginning once more are two ways.
  if (max > 1 && haveCommonCharacter(further, first)) return undefined;
  return { first, further: min === max || max === 1 ? further : uniteRanges(further, first), optional: min === 0 };
}
