import { describe, expect, it } from "vitest";
import { checkSegment, encodeSegment, joinQuery } from "../../../templates/runtime/https/path.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";

describe("a path segment", () => {
  it.each([
    ["My:Thing", "My%3AThing"],
    ["$next", "%24next"],
    ["a$b", "a%24b"],
    ["a/../b", "a%2F..%2Fb"],
    ["a?b#c d%", "a%3Fb%23c%20d%25"],
    ["größe", "gr%C3%B6%C3%9Fe"],
    [7, "7"],
    [false, "false"],
  ])("writes %j as %s", (value, segment) => {
    expect(encodeSegment(value)).toBe(segment);
  });

  it.each(["", ".", "..", "\ud800", "a\udfffb"])("is never %j", (text) => {
    expect(() => checkSegment(text)).toThrow(ValidationError);
  });

  it.each(["...", ".a", "a.", "\u{1f4a1}"])("may be %s", (text) => {
    expect(checkSegment(text)).toBe(text);
  });
});

describe("a query", () => {
  it("is encoded and joined", () => {
    expect(joinQuery("/jobs", { number: "0", "a b": "c&d=e" })).toBe("/jobs?number=0&a%20b=c%26d%3De");
  });

  it("leaves no trace where it is empty", () => {
    expect(joinQuery("/jobs", {})).toBe("/jobs");
  });
});
