import type { AST } from "@eslint-community/regexpp";
import type { PatternAtom } from "./pattern-atom.js";

/** A set of characters: ranges of code points with both their ends, in order and apart from each other. */
export type CharacterRanges = readonly CharacterRange[];

type CharacterRange = readonly [first: number, last: number];

const lastCodePoint = 0x10ffff;
const every: CharacterRanges = [[0, lastCodePoint]];
const lineEnds = listCharacters("\n\r\u2028\u2029");
const spaces = listCharacters(
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
);
const digits: CharacterRanges = [[0x30, 0x39]];
const words: CharacterRanges = uniteRanges(digits, [[0x41, 0x5a]], [[0x5f, 0x5f]], [[0x61, 0x7a]]);

/** The characters that an atom may match. A property of Unicode counts as every character: which ones it has, only an engine knows. */
export function listRanges(atom: PatternAtom): CharacterRanges {
  if (atom.type === "Character") return [[atom.value, atom.value]];
  if (atom.type === "CharacterSet") return listSetRanges(atom);
  const parts = atom.elements.map((element) => {
    if (element.type === "CharacterClassRange") return [[element.min.value, element.max.value] as const];
    // Strings and nested classes belong to the `v` flag.
    return element.type === "Character" || element.type === "CharacterSet" ? listRanges(element) : every;
  });
  // What is left beside a set that may be smaller than it counts may be more than it seems.
  if (atom.negate && parts.includes(every)) return every;
  return atom.negate ? invertRanges(uniteRanges(...parts)) : uniteRanges(...parts);
}

/** The characters that are in one of the sets. */
export function uniteRanges(...sets: readonly CharacterRanges[]): CharacterRanges {
  const united: [number, number][] = [];
  for (const [first, last] of sets.flat().sort((a, b) => a[0] - b[0])) {
    const before = united.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else united.push([first, last]);
  }
  return united;
}

/** Whether a character is in both sets. */
export function haveCommonCharacter(left: CharacterRanges, right: CharacterRanges): boolean {
  return left.some(([first, last]) => right.some((other) => first <= other[1] && other[0] <= last));
}

function listSetRanges(set: AST.CharacterSet): CharacterRanges {
  switch (set.kind) {
    case "any":
      return invertRanges(lineEnds);
    case "digit":
      return set.negate ? invertRanges(digits) : digits;
    case "space":
      return set.negate ? invertRanges(spaces) : spaces;
    case "word":
      return set.negate ? invertRanges(words) : words;
    case "property":
      return every;
  }
}

function invertRanges(ranges: CharacterRanges): CharacterRanges {
  const starts = [0, ...ranges.map(([, last]) => last + 1)];
  const ends = [...ranges.map(([first]) => first - 1), lastCodePoint];
  return starts.map((start, index): CharacterRange => [start, ends[index] ?? lastCodePoint]).filter(([first, last]) => first <= last);
}

function listCharacters(text: string): CharacterRanges {
  return Array.from(text, (character): CharacterRange => [character.charCodeAt(0), character.charCodeAt(0)]);
}
