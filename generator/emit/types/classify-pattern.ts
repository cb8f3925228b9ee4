import type { AST } from "@eslint-community/regexpp";
import { parsePattern } from "../../language/patterns/parse-pattern.js";

/** What is known of a pattern, and which check is therefore the fastest. */
export type PatternShape =
  /** Any number of characters, none of which is in the Unicode category C. */
  | { readonly kind: "printable" }
  /** Any number of characters of one class; `forbidden` is the literal of an expression that finds one outside it. */
  | { readonly kind: "characters"; readonly forbidden: string; readonly ascii: boolean }
  | { readonly kind: "other" };

/**
 * Recognises patterns that say no more than which characters a text has: `[a-z]+`. One that asks for at least one character counts only
 * where the length asks for one as well, since the check by characters lets the empty text pass.
 */
export function classifyPattern(pattern: string, minLength: number): PatternShape {
  const allowed = findRepeatedClass(pattern, minLength);
  if (allowed === undefined) return { kind: "other" };
  if (isPrintable(allowed)) return { kind: "printable" };
  return { kind: "characters", forbidden: invertClass(allowed), ascii: !allowed.negate && allowed.elements.every(isAscii) };
}

function findRepeatedClass(pattern: string, minLength: number): AST.CharacterClass | undefined {
  const { alternatives } = parsePattern(pattern);
  const [element, ...others] = alternatives.flatMap(({ elements }) => elements);
  if (alternatives.length > 1 || others.length > 0 || element?.type !== "Quantifier") return undefined;
  const isUnlimited = element.min <= minLength && element.max === Infinity;
  return isUnlimited && element.element.type === "CharacterClass" ? element.element : undefined;
}

/** `[^\p{C}]` */
function isPrintable({ negate, elements: [element, ...others] }: AST.CharacterClass): boolean {
  if (!negate || others.length > 0 || element?.type !== "CharacterSet" || element.kind !== "property") return false;
  return element.key === "General_Category" && element.value === "C" && !element.negate;
}

function invertClass({ negate, raw }: AST.CharacterClass): string {
  const members = raw.slice(negate ? 2 : 1, -1);
  // A caret that comes first would invert the class once more.
  const inverted = negate ? `[${members.replace(/^\^/, "\\^")}]` : `[^${members}]`;
  return new RegExp(inverted, "u").toString();
}

function isAscii(element: AST.CharacterClassElement): boolean {
  switch (element.type) {
    case "Character":
      return element.value < 0x80;
    case "CharacterClassRange":
      return element.max.value < 0x80;
    case "CharacterSet":
      return (element.kind === "digit" || element.kind === "word") && !element.negate;
    // Strings and nested classes belong to the `v` flag.
    case "CharacterClass":
    case "ClassStringDisjunction":
    case "ExpressionCharacterClass":
      return false;
  }
}
