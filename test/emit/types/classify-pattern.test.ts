import { describe, expect, it } from "vitest";
import { classifyPattern } from "../../../generator/emit/types/classify-pattern.js";

describe("a pattern", () => {
  it("that allows one class of characters is checked by looking for another", () => {
    expect(classifyPattern("[a-z]+", 1)).toEqual({ kind: "characters", forbidden: "/[^a-z]/u", ascii: true });
  });

  it("that forbids one class is checked by looking for it", () => {
    expect(classifyPattern("[^/#+]*", 0)).toEqual({ kind: "characters", forbidden: "/[/#+]/u", ascii: false });
  });

  it("that forbids a caret is checked by looking for it", () => {
    expect(classifyPattern("[^^/]*", 0)).toMatchObject({ forbidden: "/[\\^/]/u" });
  });

  it.each(["[\\w-]+", "[\\d.]+", "[a-z\\-\\]]+", "[\\x20-\\x7e]*"])("may allow characters of one unit only: %s", (pattern) => {
    expect(classifyPattern(pattern, 1)).toMatchObject({ kind: "characters", ascii: true });
  });

  it.each(["[a-zé]+", "[\\W]+", "[\\p{L}]+", "[^a]+", "[\\u{1f300}-\\u{1f5ff}]*"])("may allow characters of two units: %s", (pattern) => {
    expect(classifyPattern(pattern, 1)).toMatchObject({ kind: "characters", ascii: false });
  });

  it("that allows whatever prints is known", () => {
    expect(classifyPattern("[^\\p{C}]+", 1)).toEqual({ kind: "printable" });
  });

  it("that asks for a character where the length does not is left as it is", () => {
    expect(classifyPattern("[a-z]+", 0)).toEqual({ kind: "other" });
    expect(classifyPattern("[a-z]*", 0)).toMatchObject({ kind: "characters" });
    expect(classifyPattern("[a-z]{3,}", 2)).toEqual({ kind: "other" });
    expect(classifyPattern("[a-z]{3,}", 3)).toMatchObject({ kind: "characters" });
  });

  it.each(["[a-z]{3}", "[a-z]+[0-9]+", "[a-z]", "a+", "([a-z]+)", "[a]+|[b]+", "[a]+|", "[a]{1,3}", "[a]*[b]*"])(
    "that says more is left as it is: %s",
    (pattern) => {
      expect(classifyPattern(pattern, 1)).toEqual({ kind: "other" });
    },
  );
});
