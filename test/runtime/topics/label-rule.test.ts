import { describe, expect, it } from "vitest";
import { findLabelIssue } from "../../../templates/runtime/topics/label-rule.js";
import type { LabelRule } from "../../../templates/runtime/topics/label-rule.js";

const textRule: LabelRule = { pattern: /^[a-zä😀]+$/u, length: [2, 4], words: ["$next"], expected: "a name" };
const wordRule: LabelRule = { words: ["on", "off"], expected: "on or off" };

function findBrokenRule(given: unknown, rule: LabelRule = textRule): string | undefined {
  return findLabelIssue("lamp", given, rule)?.rule;
}

describe("a label that is a text", () => {
  it.each(["ab", "abcd", "$next", "ää", "😀😀😀😀"])("may be %s", (given) => {
    expect(findBrokenRule(given)).toBeUndefined();
  });

  it.each([
    [undefined, "required"],
    [null, "type"],
    [42, "type"],
    [["ab"], "type"],
    ["", "length"],
    ["a", "length"],
    ["😀", "length"],
    ["abcde", "length"],
    ["😀😀😀😀😀", "length"],
    ["ab\n", "pattern"],
    ["a/b", "pattern"],
    ["a+b", "pattern"],
    ["a#b", "pattern"],
    ["a\0b", "pattern"],
    ["$nex", "pattern"],
    ["ab\ud800", "pattern"],
  ])("may not be %j: %s", (given, rule) => {
    expect(findBrokenRule(given)).toBe(rule);
  });

  it("may be measured in bytes", () => {
    const rule: LabelRule = { pattern: /^.*$/u, length: [2, 4], measure: (text) => Buffer.byteLength(text), expected: "a name" };
    expect(["é", "😀", "ab", "a", "éü1"].map((given) => findBrokenRule(given, rule))).toEqual([
      undefined,
      undefined,
      undefined,
      "length",
      "length",
    ]);
  });

  it("may be fifty million characters too long", () => {
    expect(findBrokenRule("a".repeat(50_000_000))).toBe("length");
  });
});

describe("a label that is one of some words", () => {
  it("may be each of them and nothing else", () => {
    expect(findBrokenRule("on", wordRule)).toBeUndefined();
    expect(findBrokenRule("ON", wordRule)).toBe("enum");
    expect(findBrokenRule(1, wordRule)).toBe("type");
  });
});

it("an issue says where it is, what would be right and what is there", () => {
  expect(findLabelIssue("lamp", "a/b", textRule)).toEqual({
    path: ["lamp"],
    pointer: "/lamp",
    rule: "pattern",
    expected: "a name",
    given: "a/b",
    message: "expected a name",
  });
});
