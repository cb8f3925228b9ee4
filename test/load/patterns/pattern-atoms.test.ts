import { expect, test } from "vitest";
import { findMatchedCharacters, readSimplePattern } from "../../../generator/load/patterns/pattern-atoms.js";

const unsafe = ["/", "+", "#", "\u0000"];

test.each([
  ["[a-zA-Z0-9_-]+", []],
  ["[^\\p{C}]+", ["/", "+", "#"]],
  ["[^/+#\\x00]+", []],
  [".", ["/", "+", "#", "\u0000"]],
  ["a/b", ["/"]],
  ["(?:a|\\+)*", ["+"]],
  ["(?<word>[a-z]+)\\k<word>", []],
  ["a{1,3}(?=b)\\bc+", []],
  ["[\\]/]", ["/"]],
  ["\\u{23}", ["#"]],
])("%s lets these through: %j", (pattern, characters) => {
  expect(findMatchedCharacters(pattern, unsafe)).toEqual(characters);
});

test.each([
  ["[a-z]+", 1],
  ["abc", 0],
  ["a*b*", 2],
  ["a{3}b+", 1],
  ["a+|b+", 1],
  ["\\p{L}?[0-9]{2,}", 2],
])("%s has %i parts of variable length in a branch", (pattern, variableParts) => {
  expect(readSimplePattern(pattern)?.variableParts).toBe(variableParts);
});

test.each(["(a+)", "^a", "a$", "\\ba", "(a)\\1", "a|(b)"])("%s is not simple", (pattern) => {
  expect(readSimplePattern(pattern)).toBeUndefined();
});
