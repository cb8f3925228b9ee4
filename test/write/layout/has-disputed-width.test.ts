import { expect, test } from "vitest";
import { hasDisputedWidth } from "../../../generator/write/layout/has-disputed-width.js";
import { layOutWithOxfmt } from "../../../generator/write/layout/lay-out-with-oxfmt.js";
import { layOutWithPrettier } from "../../../generator/write/layout/lay-out-with-prettier.js";

test.each(["Größe ≤ 5 → “fünf” – §", "Привет, мир", "Ελλάδα", "漢字とかな", "한국어", "שלום", "สวสด", "©®™✓", "\u00a0\u2028\u2029\u3000"])(
  "%j has the width that both formatters give it",
  async (text) => {
    const table = `| a | b |\n| - | - |\n| ${text} | c |\n`;
    expect(hasDisputedWidth(table)).toBe(false);
    expect(await layOutWithOxfmt(table, "markdown")).toBe(await layOutWithPrettier(table, "markdown"));
  },
);

test.each([
  "\u0085",
  "\u00ad",
  "\u200d",
  "\u202e",
  "e\u0301",
  "\u{1f468}\u200d\u{1f469}",
  "☝",
  "\u{1f1e9}\u{1f1ea}",
  "\u1112\u1161",
  "ｶﾞ",
  "1\ufe0f\u20e3",
])("the width of %j is disputed", (text) => {
  expect(hasDisputedWidth(text)).toBe(true);
});
