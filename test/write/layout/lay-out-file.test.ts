import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { EmittedFile } from "../../../generator/emit/emitted-file.js";
import { layOutFile } from "../../../generator/write/layout/lay-out-file.js";
import { layOutWithOxfmt, oxfmtVersion } from "../../../generator/write/layout/lay-out-with-oxfmt.js";

const typescript: EmittedFile = {
  path: "a.ts",
  text: "export const values={a:'a',b:<T,>(value:T):asserts value is T&{}=>{},\n}as const satisfies Record<string,unknown>;",
  layout: "typescript",
};

test("TypeScript is laid out with double quotes, trailing commas and lines of up to 140 characters", async () => {
  expect(await layOutFile(typescript)).toMatchInlineSnapshot(`
    "export const values = { a: "a", b: <T>(value: T): asserts value is T & {} => {} } as const satisfies Record<string, unknown>;
    "
  `);
});

test.each<[EmittedFile["layout"], string, string]>([
  ["json", '{"a":[1,2]}', '{ "a": [1, 2] }\n'],
  ["yaml", "a:   1\nb: 'c'", 'a: 1\nb: "c"\n'],
  ["markdown", "# A\n* b", "# A\n\n- b\n"],
  ["as-is", "  left alone", "  left alone"],
])("%s is laid out as such", async (layout, text, expected) => {
  expect(await layOutFile({ path: "file", text, layout })).toBe(expected);
});

test("a union that fits on a line of its own stands there, as prettier has it", async () => {
  const members = [`"${"a".repeat(60)}"`, `"${"b".repeat(60)}"`].join(" | ");
  const text = `export type Word = ${members};`;
  expect(await layOutWithOxfmt(text, "typescript")).toBeUndefined();
  expect(await layOutFile({ path: "a.ts", text, layout: "typescript" })).toBe(`export type Word =\n  ${members};\n`);
});

test("the file is named whose text does not parse", async () => {
  await expect(layOutFile({ ...typescript, text: "const =" })).rejects.toThrow("The generator emitted a.ts, which is not valid typescript");
});

describe("without oxfmt", () => {
  afterEach(() => {
    vi.doUnmock("oxfmt");
    vi.resetModules();
  });

  /** Lays out a file as it is done where oxfmt is this. */
  async function layOutWith(oxfmt: () => object): Promise<string> {
    vi.resetModules();
    vi.doMock("oxfmt", oxfmt);
    return (await import("../../../generator/write/layout/lay-out-file.js")).layOutFile(typescript);
  }

  test.each<[string, () => object]>([
    [
      "is not installed",
      () => {
        throw new Error("Cannot find package 'oxfmt'");
      },
    ],
    ["has no program for this machine", () => ({ format: () => Promise.reject(new Error("Cannot find native binding.")) })],
  ])("the bytes are the same where it %s", async (_, oxfmt) => {
    expect(await layOutWith(oxfmt)).toBe(await layOutFile(typescript));
  });
});

test("the package asks for the versions that are proven to agree, and for no other", () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
  expect(optionalDependencies?.["oxfmt"]).toBe(oxfmtVersion);
  expect(dependencies?.["prettier"]).toMatch(/^\d+\.\d+\.\d+$/);
});
