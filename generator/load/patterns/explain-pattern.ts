/** Why a pattern does not compile, and what to write instead. */
export interface PatternExplanation {
  readonly cause: string;
  readonly fix: string;
}

interface Trap extends PatternExplanation {
  readonly sign: RegExp;
}

/** Notations of other languages that JavaScript does not have, each told by its sign. */
const traps: readonly Trap[] = [
  {
    sign: /[*+?}]\+/,
    cause: "Possessive quantifiers (`*+`, `++`, `?+`) belong to Java and PCRE.",
    fix: "Remove the plus behind the quantifier.",
  },
  {
    sign: /\(\?>/,
    cause: "Atomic groups (`(?>…)`) belong to Java, PCRE and .NET.",
    fix: "Write `(?:…)`.",
  },
  {
    sign: /\(\?[a-z]*-?[a-z]+[:)]/,
    cause: "Flags inside a pattern (`(?i)`) belong to Java, Python and PCRE.",
    fix: "Spell out what the flag stands for, such as `[a-zA-Z]`.",
  },
  {
    sign: /\(\?P[<=>]/,
    cause: "`(?P<name>…)` is Python's notation of a named group.",
    fix: "Write `(?:…)`; a model has no use for names of groups.",
  },
  {
    sign: /\[\[:\^?\w+:\]/,
    cause: "POSIX classes (`[[:alpha:]]`) do not exist in JavaScript.",
    fix: "Write `\\p{L}` for letters, `\\d` for digits, `\\s` for white space.",
  },
  {
    sign: /\\[QE]/,
    cause: "`\\Q…\\E` belongs to Java and Perl.",
    fix: "Escape each special character with a backslash.",
  },
  {
    sign: /\\[AZzG]/,
    cause: "The anchors `\\A`, `\\Z`, `\\z` and `\\G` do not exist in JavaScript, and a pattern matches the whole value anyway.",
    fix: "Remove it.",
  },
  {
    sign: /\\[hHRX]/,
    cause: "`\\h`, `\\R` and `\\X` belong to Java and PCRE.",
    fix: "Write the characters that are meant, such as `[ \\t]`.",
  },
  {
    sign: /\\p(?!\{)/i,
    cause: "Under the `u` flag a property has braces.",
    fix: "Write `\\p{L}` in place of `\\pL`.",
  },
  {
    sign: /\\p\{(?:Is|In|java)|\\p\{(?:Alpha|Digit|Alnum|Punct|Upper|Lower|Space)\}/,
    cause: "JavaScript knows the properties of Unicode by their own names only.",
    fix: "Write `\\p{L}`, `\\p{Nd}`, `\\p{P}`, `\\p{Script=Greek}` or the like.",
  },
  {
    sign: /\\[^dDwWsSbBpPnrtfv0-9cxuk^$\\.*+?()[\]{}|/-]/,
    cause: "Under the `u` flag only characters with a meaning are escaped.",
    fix: "Remove the backslash before the character that needs none.",
  },
  {
    sign: /(?:^|[^\\])[[(][^\])]*$/,
    cause: "A bracket or parenthesis is opened and never closed.",
    fix: "Close it, or escape it with a backslash where the character is meant.",
  },
];

/** Explains why a pattern does not compile. */
export function explainPattern(pattern: string): PatternExplanation {
  return (
    traps.find(({ sign }) => sign.test(pattern)) ?? {
      cause: "Patterns are JavaScript regular expressions with the `u` flag.",
      fix: "Correct it, or escape the character with a backslash where it is meant as such.",
    }
  );
}
