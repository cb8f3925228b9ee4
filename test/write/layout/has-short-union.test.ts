import { expect, test } from "vitest";
import { hasShortUnion } from "../../../generator/write/layout/has-short-union.js";

/** A union of two words whose members, on one line, end in a given column. */
function writeUnion(columns: number): string {
  const rest = columns - '  "a" | "";'.length;
  return `export type Word =\n  | "a"\n  | "${"b".repeat(rest)}";\n`;
}

test("a union is short as long as its members fit on one line", () => {
  expect(hasShortUnion(writeUnion(140))).toBe(true);
  expect(hasShortUnion(writeUnion(141))).toBe(false);
});

test("a union with a member on several lines is not short, whichever it is", () => {
  const long = "{\n      readonly a: string;\n    }";
  expect(hasShortUnion(`export type A =\n  | ${long}\n  | B\n  | C;\n`)).toBe(false);
  expect(hasShortUnion(`export type A =\n  | B\n  | ${long}\n  | C;\n`)).toBe(false);
  expect(hasShortUnion(`export type A =\n  | B\n  | C\n  | ${long};\n`)).toBe(false);
});

test("a short union is found inside a long one", () => {
  const inner = "{\n      readonly a:\n        | C\n        | D;\n    }";
  expect(hasShortUnion(`export type A =\n  | B\n  | ${inner};\n`)).toBe(true);
});

test("a table in a comment is no union", () => {
  expect(hasShortUnion("/**\n * | a | b |\n * | - | - |\n */\nexport const a = 1;\n")).toBe(false);
});
