/** What matches one character: a class, an escape, a dot or the character itself. */
const atom = String.raw`\\[pP]\{[^}]*\}|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^pPuxkbB0-9]|\[(?:\\.|[^\]\\])*\]|[^\\()[\]{}|?*+^$]`;
const quantifier = String.raw`[*+?]\??|\{\d+(?:,\d*)?\}\??`;
const step = new RegExp(`(${atom})(${quantifier})?|(\\|)`, "uy");

/** A pattern without groups, taken apart. */
export interface SimplePattern {
  /** The source of each part that matches one character. */
  readonly atoms: readonly string[];
  /** The most repetitions of variable length that stand in one branch. */
  readonly variableParts: number;
}

/** Takes a pattern apart that has no groups, assertions or anchors; `undefined` for any other. */
export function readSimplePattern(pattern: string): SimplePattern | undefined {
  const atoms: string[] = [];
  let variableParts = 0;
  let inBranch = 0;
  step.lastIndex = 0;
  while (step.lastIndex < pattern.length) {
    const [, matched, repetition, bar] = step.exec(pattern) ?? [];
    if (bar !== undefined) {
      inBranch = 0;
      continue;
    }
    if (matched === undefined) return undefined;
    atoms.push(matched);
    if (repetition !== undefined && !/^\{\d+\}/.test(repetition)) variableParts = Math.max(variableParts, ++inBranch);
  }
  return { atoms, variableParts };
}

// Groups, bars, quantifiers, anchors, boundaries and back-references match no character of their own.
const token = new RegExp(String.raw`\(\?(?:[:=!]|<[=!]|<\w+>)|[()|^$]|\\[bB0-9]|\\k<\w+>|${quantifier}|(${atom})`, "gu");

/** Finds those characters that some part of a pattern matches. Assertions that exclude them again are not looked into. */
export function findMatchedCharacters(pattern: string, characters: readonly string[]): readonly string[] {
  const sources = new Set([...pattern.matchAll(token)].flatMap(([, source]) => source ?? []));
  const atoms = [...sources].map((source) => new RegExp(`^(?:${source})$`, "u"));
  return characters.filter((character) => atoms.some((part) => part.test(character)));
}
