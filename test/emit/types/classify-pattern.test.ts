import { describe, expect, it } from "vitest";
import { classifyPattern } from "../../../generator/emit/types/classify-pattern.js";

describe("a pattern", () => {
  it("that allows one class of characters is checked by looking for another", () => {
    expect(classifyPattern("[a-z]+", 1)).toEqual({ kind: "characters", forbidden: "/[^a-z]/u", ascii: true });
  });

  it("that forbids one class is checked by looking for it", () => {
    expect(classifyPattern("[^/#+]*", 0)).toEqual({ kind: "characters", forbidden: "/[/#+]/u", ascii: false });
  });

  it.each(["[a-zé]+", "[\\w-]+", "[\\u{1f300}-\\u{1f5ff}]*"])("may allow characters of two units: %s", (pattern) => {
    expect(classifyPattern(pattern, 1)).toMatchObject({ kind: "characters", ascii: false });
  });

  it("that allows whatever prints is known", () => {
    expect(classifyPattern("[^\\p{C}]+", 1)).toEqual({ kind: "printable" });
  });

  it("that asks for a character where the length does not is left as it is", () => {
    expect(classifyPattern("[a-z]+", 0)).toEqual({ kind: "other" });
    expect(classifyPattern("[a-z]*", 0)).toMatchObject({ kind: "characters" });
  });

  it.each(["[a-z]{3}", "[a-z]+[0-9]+", "[a-z]", "a+", "([a-z]+)", "[a]+|[b]+", "[a\\]+"])(
    "that says more is left as it is: %s",
    (pattern) => {
      expect(classifyPattern(pattern, 1)).toEqual({ kind: "other" });
    },
  );
});
