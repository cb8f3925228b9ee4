import { expect, test } from "vitest";
import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import { formatText } from "../../generator/write/format-text.js";

test("TypeScript is laid out with double quotes, trailing commas and lines of up to 140 characters", async () => {
  const text = "export const values={a:'a',b:<T,>(value:T):asserts value is T&{}=>{},\n}as const satisfies Record<string,unknown>;";
  expect(await formatText({ path: "a.ts", text, layout: "typescript" })).toMatchInlineSnapshot(`
    "export const values = { a: "a", b: <T,>(value: T): asserts value is T & {} => {} } as const satisfies Record<string, unknown>;
    "
  `);
});

test.each<[EmittedFile["layout"], string, string]>([
  ["json", '{"a":[1,2]}', '{ "a": [1, 2] }\n'],
  ["yaml", "a:   1\nb: 'c'", 'a: 1\nb: "c"\n'],
  ["markdown", "# A\n* b", "# A\n\n- b\n"],
  ["as-is", "  left alone", "  left alone"],
])("%s is laid out as such", async (layout, text, expected) => {
  expect(await formatText({ path: "file", text, layout })).toBe(expected);
});
