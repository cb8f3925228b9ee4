import { format } from "prettier";
import { expect, test } from "vitest";
import { writeJson } from "../../../generator/emit/text/write-json.js";

const data = {
  words: ["a", "b"],
  long: Array.from({ length: 30 }, (_, index) => `word ${index}`),
  nothing: [{}, [], null, ""],
  nested: [{ a: [{ b: true }] }, { a: [] }],
  '$odd "name"': "\u2028 \ud800 😀",
};

test("what is written reads back as it was", () => {
  expect(JSON.parse(writeJson(data))).toEqual(data);
});

test("a formatter would leave it as it is", async () => {
  const text = writeJson(data);
  expect(await format(text, { parser: "json", printWidth: 120 })).toBe(text);
});

test("an own member called __proto__ is written", () => {
  expect(writeJson(JSON.parse('{ "__proto__": 1 }'))).toBe('{\n  "__proto__": 1\n}\n');
});
