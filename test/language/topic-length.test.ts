import { expect, test } from "vitest";
import { measureCharacters } from "../../generator/language/patterns/measure-characters.js";
import { measureLongestText, measureLongestTopic } from "../../generator/language/topic-length.js";

test.each([
  ["[a-zA-Z0-9:_-]+", 1],
  ["\\w+(?:-\\d+)*", 1],
  ["[a-zä]+", 2],
  ["ß", 2],
  ["[^/]*", 4],
  [".+", 4],
  ["\\p{L}+", 4],
  ["[\\u{1F600}-\\u{1F64F}]", 4],
  ["(?=é)[a-z]+", 1],
])("a character of %s takes %i bytes at most", (pattern, bytes) => {
  expect(measureCharacters(pattern)).toBe(bytes);
});

test("the longest text is as long as its type allows, or its longest sentinel", () => {
  expect(measureLongestText({ words: [], maxLength: 8, pattern: "[a-z]+" })).toBe(8);
  expect(measureLongestText({ words: [], maxLength: 8 })).toBe(32);
  expect(measureLongestText({ words: [], maxLength: 8, unit: "bytes" })).toBe(8);
  expect(measureLongestText({ words: ["every one"], maxLength: 8, pattern: "[a-z]+" })).toBe(9);
});

test("the longest word of an enum is counted in bytes", () => {
  expect(measureLongestText({ words: ["aus", "für"], maxLength: 0 })).toBe(4);
});

test("a text without limits makes its topic endless", () => {
  const longestBytes = measureLongestText({ words: [], maxLength: Infinity, pattern: "[a-z]+" });
  expect(
    measureLongestTopic([
      { kind: "literal", text: "lamps" },
      { kind: "label", longestBytes },
    ]),
  ).toBe(Infinity);
});

test("a topic has a slash between two levels", () => {
  const levels = [
    { kind: "literal", text: "lämps" } as const,
    { kind: "label", longestBytes: 3 } as const,
    { kind: "literal", text: "get" } as const,
  ];
  expect(measureLongestTopic(levels)).toBe(6 + 1 + 3 + 1 + 3);
});
