import type { AST } from "@eslint-community/regexpp";

/** What matches one character of a text: a character, a set such as `\d`, or a class. */
export type PatternAtom = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** Whether an element of a pattern always matches one character. */
export function isAtom(element: AST.Element): element is PatternAtom {
  return element.type === "Character" || element.type === "CharacterSet" || element.type === "CharacterClass";
}
