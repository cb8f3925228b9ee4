import { RegExpSyntaxError, RegExpValidator } from "@eslint-community/regexpp";
import { patternVersion } from "../../language/patterns/parse-pattern.js";

/** A part of a pattern: a character or escape, a set such as `\d`, `^` or `$`, a quantifier, or any other. */
export interface PatternPart {
  readonly kind: "character" | "set" | "anchor" | "quantifier" | "other";
  readonly start: number;
  readonly end: number;
}

/** What the parser could not read. */
export interface UnreadablePart {
  /** In the parser's words: `Nothing to repeat`. */
  readonly message: string;
  readonly start: number;
  /** How far the parser came; not beyond `start` where the first character of the part is already too much. */
  readonly end: number;
}

/** All parts of a pattern or, where it cannot be parsed, those before the mistake. */
export interface ReadPattern {
  /** In the order of the text. Anchors in a lookaround are left out: there they say what nothing else can. */
  readonly parts: readonly PatternPart[];
  readonly unreadable?: UnreadablePart;
  /** Where each group, lookaround and class begins that was not closed, the innermost last. */
  readonly open: readonly number[];
}

/** Reads a pattern part by part, as far as it goes. */
export function readPattern(pattern: string): ReadPattern {
  const parts: PatternPart[] = [];
  const open: number[] = [];
  let read = 0;
  let lookarounds = 0;

  const add = (kind: PatternPart["kind"]) => {
    return (start: number, end: number): void => {
      parts.push({ kind, start, end });
      read = end;
    };
  };
  const enter = (start: number): void => void open.push(start);
  const leave = (start: number, end: number): void => {
    open.pop();
    add("other")(start, end);
  };
  const validator = new RegExpValidator({
    ecmaVersion: patternVersion,
    onCharacter: add("character"),
    onAnyCharacterSet: add("set"),
    onEscapeCharacterSet: add("set"),
    onUnicodePropertyCharacterSet: add("set"),
    onEdgeAssertion: (start, end) => add(lookarounds === 0 ? "anchor" : "other")(start, end),
    onWordBoundaryAssertion: add("other"),
    onBackreference: add("other"),
    onQuantifier: (_, end) => add("quantifier")(read, end),
    // A group's content begins behind what opens it, such as `(?<name>`.
    onAlternativeEnter: (start) => void (read = start),
    onGroupEnter: enter,
    onGroupLeave: leave,
    onCapturingGroupEnter: enter,
    onCapturingGroupLeave: leave,
    onLookaroundAssertionEnter: (start) => {
      lookarounds++;
      enter(start);
    },
    onLookaroundAssertionLeave: (start, end) => {
      lookarounds--;
      leave(start, end);
    },
    onCharacterClassEnter: (start, negate) => {
      enter(start);
      read = start + (negate ? 2 : 1);
    },
    onCharacterClassLeave: leave,
  });
  try {
    validator.validatePattern(pattern, 0, pattern.length, { unicode: true });
    return { parts, open };
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    const message = error.message.replace(/^Invalid regular expression: \/.*\/u: /s, "");
    return { parts, open, unreadable: { message, start: read, end: error.index } };
  }
}

/** Finds a backslash that stands for itself before a letter that needs one: it was doubled for some source code. */
export function findDoubledBackslash(pattern: string, { parts }: ReadPattern): PatternPart | undefined {
  const texts = parts.map(({ start, end }) => pattern.slice(start, end));
  const index = texts.findIndex((text, at) => text === "\\\\" && texts[at - 1] !== text && /^[pPdDwWsSbBu]$/.test(texts[at + 1] ?? ""));
  const [backslash, letter] = [parts[index], parts[index + 1]];
  return backslash && letter && { kind: "character", start: backslash.start, end: letter.end };
}
