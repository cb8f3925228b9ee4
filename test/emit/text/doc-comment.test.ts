import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDoc } from "../../../generator/emit/text/doc-comment.js";

test("paragraphs are set apart and tags follow", () => {
  const text = formatDoc({ paragraphs: ["One.", undefined, "Two."], tags: [{ name: "throws", text: "Never." }] });
  expect(text).toBe("One.\n\nTwo.\n\n@throws Never.");
});

test("long lines are wrapped", () => {
  const lines = formatDoc({ paragraphs: ["word ".repeat(60)] }).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("a description cannot end the comment", () => {
  const text = fc.string({ unit: fc.constantFrom("*", "/", "\n", "a", " ", "\\", "\u2028") });
  fc.assert(
    fc.property(text, (paragraph) => {
      expect(formatDoc({ paragraphs: [paragraph] })).not.toContain("*/");
    }),
  );
});

test("a word that begins with @ does not become a tag", () => {
  expect(formatDoc({ paragraphs: ["See @internal notes."] })).toBe("See \\@internal notes.");
});
