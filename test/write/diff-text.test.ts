import { expect, test } from "vitest";
import { diffText } from "../../generator/write/diff-text.js";

test("a diff shows the lines that differ, without those that both texts end with", () => {
  expect(diffText("a\nb\nc\nd", "a\nB\nC\nd")).toBe("@@ line 2 @@\n- b\n- c\n+ B\n+ C");
});

test("a diff shows lines that were added or are gone", () => {
  expect(diffText("a\n", "a\nb\n")).toBe("@@ line 2 @@\n+ b");
  expect(diffText("a\nb\n", "a\n")).toBe("@@ line 2 @@\n- b");
});

test("a diff shows a missing newline at the end", () => {
  expect(diffText("a", "a\n")).toBe("@@ line 2 @@\n+ ");
});

test("a diff stays short however much differs", () => {
  const lines = (text: string): string => Array.from({ length: 100 }, (_, index) => `${text}${index}`).join("\n");
  expect(diffText(lines("a"), lines("b")).split("\n")).toHaveLength(11);
  expect(diffText(lines("a"), lines("b"))).toContain("- … 96 more");
});

test("a diff shows a changed line ending, and lets no file steer the terminal", () => {
  expect(diffText("a\r\n\x1b[31mb", "a\nb")).toBe("@@ line 1 @@\n- a␍\n- ␛[31mb\n+ a\n+ b");
});

test("a diff shows each place that differs, without what lies between", () => {
  expect(diffText("a\nb\nc\nd", "A\nb\nc\nD")).toBe("@@ line 1 @@\n- a\n+ A\n@@ line 4 @@\n- d\n+ D");
});

test("a diff counts the places that it does not show", () => {
  const lines = (differing: string): string => Array.from({ length: 5 }, () => `same\n${differing}`).join("\n");
  expect(diffText(lines("a"), lines("b")).split("\n").at(-1)).toBe("@@ 2 more places @@");
});

test("a diff of texts that have next to nothing in common is not worked out", () => {
  const lines = (text: string): string => Array.from({ length: 100_000 }, (_, index) => `${text}${index}`).join("\n");
  expect(diffText(lines("a"), lines("b"))).toBe("@@ more than 2000 lines differ @@");
});
