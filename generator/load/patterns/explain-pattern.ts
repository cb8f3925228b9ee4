import type { Explanation } from "../diagnostics/explanation.js";
import type { ReadPattern, UnreadablePart } from "./read-pattern.js";

/** Why a pattern does not compile, where, and what to write instead. Offsets are those of the pattern. */
export interface PatternExplanation extends Required<Explanation> {
  readonly start: number;
  readonly end: number;
}

/** Explains why a pattern does not compile. */
export function explainPattern(pattern: string, unreadable: UnreadablePart, { parts, open }: ReadPattern): PatternExplanation {
  const { message, start } = unreadable;
  const context: TrapContext = {
    rest: pattern.slice(start),
    before: pattern.slice(0, start),
    afterQuantifier: parts.at(-1)?.kind === "quantifier",
  };
  const { cause, fix } = (traps[message] ?? []).find(({ sign }) => sign(context)) ?? general;
  return { message, cause, fix, ...locate(pattern, unreadable, { parts, open }) };
}

/** A notation of another language that JavaScript does not have, or another mistake that is often made. */
interface Trap {
  readonly sign: (context: TrapContext) => boolean;
  readonly cause: string;
  readonly fix: string;
}

interface TrapContext {
  /** The pattern from what cannot be read, and up to it. */
  readonly rest: string;
  readonly before: string;
  readonly afterQuantifier: boolean;
}

const begins = (sign: RegExp): Trap["sign"] => {
  return ({ rest }) => sign.test(rest);
};
const always = (): boolean => true;

const general = {
  cause: "Patterns are JavaScript regular expressions with the `u` flag.",
  fix: "Correct it, or escape the character with a backslash where it is meant as such.",
};

const neverClosed: Trap = {
  sign: always,
  cause: "A bracket or parenthesis is opened and never closed.",
  fix: "Close it, or escape it with a backslash where the character is meant.",
};

/** By the parser's message; the first whose sign is there explains it. */
const traps: Readonly<Record<string, readonly Trap[]>> = {
  "Nothing to repeat": [
    {
      sign: ({ rest, afterQuantifier }) => afterQuantifier && rest.startsWith("+"),
      cause: "Possessive quantifiers (`*+`, `++`, `?+`) belong to Java and PCRE.",
      fix: "Remove the plus behind the quantifier.",
    },
    {
      sign: always,
      cause: "A quantifier repeats the character, class or group before it, and here is none.",
      fix: "Remove it, or escape it with a backslash where the character is meant.",
    },
  ],
  "Invalid group": [
    {
      sign: begins(/^\(\?>/),
      cause: "Atomic groups (`(?>…)`) belong to Java, PCRE and .NET.",
      fix: "Write `(?:…)`.",
    },
    {
      sign: begins(/^\(\?[a-z]*-?[a-z]+[:)]/),
      cause: "Flags inside a pattern (`(?i)`) belong to Java, Python and PCRE.",
      fix: "Spell out what the flag stands for, such as `[a-zA-Z]`.",
    },
    {
      sign: begins(/^\(\?P[<=>]/),
      cause: "`(?P<name>…)` is Python's notation of a named group.",
      fix: "Write `(?:…)`; a model has no use for names of groups.",
    },
  ],
  "Lone quantifier brackets": [
    {
      sign: ({ before }) => /\[\[:\^?\w+:\]$/.test(before),
      cause: "POSIX classes (`[[:alpha:]]`) do not exist in JavaScript.",
      fix: "Write `\\p{L}` for letters, `\\d` for digits, `\\s` for white space.",
    },
  ],
  "Invalid escape": [
    {
      sign: begins(/^\\[QE]/),
      cause: "`\\Q…\\E` belongs to Java and Perl.",
      fix: "Escape each special character with a backslash.",
    },
    {
      sign: begins(/^\\[AZzG]/),
      cause: "The anchors `\\A`, `\\Z`, `\\z` and `\\G` do not exist in JavaScript, and a pattern matches the whole value anyway.",
      fix: "Remove it.",
    },
    {
      sign: begins(/^\\[hHRX]/),
      cause: "`\\h`, `\\R` and `\\X` belong to Java and PCRE.",
      fix: "Write the characters that are meant, such as `[ \\t]`.",
    },
    {
      sign: ({ rest }) => rest === "\\",
      cause: "A backslash at the end escapes nothing.",
      fix: "Remove it, or double it where a backslash is meant.",
    },
    {
      sign: begins(/^\\\d/),
      cause: "It repeats what a group has matched, and there is no such group.",
      fix: "Add the group, or write the character that is meant, such as `\\x01`.",
    },
    {
      sign: begins(/^\\[^xc]/u),
      cause: "Under the `u` flag only characters with a meaning are escaped.",
      fix: "Remove the backslash before the character that needs none.",
    },
  ],
  "Invalid property name": [
    {
      sign: begins(/^\\p(?!\{)/i),
      cause: "Under the `u` flag a property has braces.",
      fix: "Write `\\p{L}` in place of `\\pL`.",
    },
    {
      sign: always,
      cause: "JavaScript knows the properties of Unicode by their own names only.",
      fix: "Write `\\p{L}`, `\\p{Nd}`, `\\p{P}`, `\\p{Script=Greek}` or the like.",
    },
  ],
  "Range out of order in character class": [
    {
      sign: always,
      cause: "A range goes from a character to one with a higher code.",
      fix: "Swap the two, or put the hyphen last where it is meant as such.",
    },
  ],
  "Invalid character class": [
    {
      sign: always,
      cause: "A range goes from one character to another, and a set such as `\\d` is none.",
      fix: "Put the hyphen last where it is meant as such.",
    },
  ],
  "Unterminated character class": [neverClosed],
  "Unterminated group": [neverClosed],
};

/** The part that the parser did not take; of what was never closed, where it was opened. */
function locate(
  pattern: string,
  { message, start, end }: UnreadablePart,
  { parts, open }: ReadPattern,
): { readonly start: number; readonly end: number } {
  const innermost = open.at(-1);
  if (message.startsWith("Unterminated") && innermost !== undefined) return { start: innermost, end: innermost + 1 };
  // Both ends of the range and the hyphen between them have been read by then.
  if (message.endsWith("character class")) return { start: parts.at(-3)?.start ?? start, end };
  if (start === pattern.length) return { start: 0, end };
  // The parser gives an escape up at its backslash, and a group at its question mark.
  const shown = /^\(\?P?[^):]?|^\\[pP]\{[^}]*\}|^\\./su.exec(pattern.slice(start))?.[0] ?? "";
  return { start, end: Math.max(end, start + Math.max(shown.length, 1)) };
}
