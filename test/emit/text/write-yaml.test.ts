import { expect, test } from "vitest";
import { writeYaml } from "../../../generator/emit/text/write-yaml.js";

test("equal parts are written out wherever they stand", () => {
  const part = { id: 1 };
  expect(writeYaml({ a: part, b: part })).toBe("a:\n  id: 1\nb:\n  id: 1\n");
});

test("paragraphs stay as they were", () => {
  expect(writeYaml({ text: `${"long ".repeat(40)}line\n\nNext.` })).toBe(`text: |-\n  ${"long ".repeat(40)}line\n\n  Next.\n`);
});
