import { describe, expect, it } from "vitest";
import { isInteger, isNumber } from "../../../templates/runtime/values/number.js";
import { isDecimal, isNumeral, isSignedDecimal, isSignedNumeral } from "../../../templates/runtime/values/numeral.js";

describe("an integer", () => {
  it.each([0, -0, 1, 2 ** 53 - 1, -(2 ** 53) + 1])("is %d", (value) => {
    expect(isInteger(value)).toBe(true);
  });

  it.each([0.5, 2 ** 53, -(2 ** 53), NaN, Infinity, "1", 1n, null, undefined, [1]])("is not %s", (value) => {
    expect(isInteger(value)).toBe(false);
  });

  it("is within its bounds, both included", () => {
    expect([0, 1, 10, 11].map((value) => isInteger(value, 1, 10))).toEqual([false, true, true, false]);
  });
});

describe("a number", () => {
  it.each([0, -0.5, 1e308, 2 ** 53])("is %d", (value) => {
    expect(isNumber(value)).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity, "1", null])("is not %s", (value) => {
    expect(isNumber(value)).toBe(false);
  });

  it("is within its bounds, both included", () => {
    expect([-0.1, 0, 1.5, 1.6].map((value) => isNumber(value, 0, 1.5))).toEqual([false, true, true, false]);
  });
});

describe("a number as text", () => {
  it.each([
    ["0", isNumeral],
    ["007", isNumeral],
    ["123456789012345", isNumeral],
    ["-1", isSignedNumeral],
    ["1.5", isDecimal],
    ["-1.5", isSignedDecimal],
  ])("is %j", (text, is) => {
    expect(is(text)).toBe(true);
  });

  it.each([
    ["", isNumeral],
    ["-1", isNumeral],
    ["1234567890123456", isNumeral],
    ["1\n", isNumeral],
    ["1e3", isSignedDecimal],
    ["0x10", isSignedNumeral],
    ["1.", isDecimal],
    ["٣", isNumeral],
    [1, isNumeral],
  ])("is not %j", (text, is) => {
    expect(is(text)).toBe(false);
  });
});
