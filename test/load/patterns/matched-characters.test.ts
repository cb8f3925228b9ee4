import { expect, test } from "vitest";
import { findMatchedCharacters } from "../../../generator/load/patterns/matched-characters.js";

const unsafe = ["/", "+", "#", "\u0000"];

test.each([
  ["[a-zA-Z0-9_-]+", []],
  ["[^\\p{C}]+", ["/", "+", "#"]],
  ["[^/+#\\x00]+", []],
  [".", ["/", "+", "#", "\u0000"]],
  ["[^]", ["/", "+", "#", "\u0000"]],
  ["a/b", ["/"]],
  ["(?:a|\\+)*", ["+"]],
  ["(?<word>[a-z]+)\\k<word>", []],
  ["a{1,3}(?=b)\\bc+", []],
  ["(?![/+#])[a-z/]+", ["/"]],
  ["[\\]/]", ["/"]],
  ["\\u{23}", ["#"]],
])("%s lets these through: %j", (pattern, characters) => {
  expect(findMatchedCharacters(pattern, unsafe)).toEqual(characters);
});

test("what an assertion looks at is not let through by it", () => {
  expect(findMatchedCharacters("(?!/)[a-z]+(?=#)", unsafe)).toEqual([]);
});

test("a character beyond the first plane is one character", () => {
  expect(findMatchedCharacters("[\u{1f600}-\u{1f64f}]|\u{20000}", ["\u{1f600}", "\u{20000}", "\u{20001}"])).toEqual([
    "\u{1f600}",
    "\u{20000}",
  ]);
});
