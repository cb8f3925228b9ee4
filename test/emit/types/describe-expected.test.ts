import { describe, expect, it } from "vitest";
import { describeExpected } from "../../../generator/emit/types/describe-expected.js";
import { createEnum, createInteger, createString } from "../small-api.js";

describe("what is expected", () => {
  it.each([
    [createString({}), "a string"],
    [createString({ minLength: 1, maxLength: 64, pattern: "[a-z]+" }), "a string of 1 to 64 characters that matches `[a-z]+`"],
    [createString({ minLength: 1, maxLength: 64, unit: "bytes" }), "a string of 1 to 64 bytes"],
    [createString({ minLength: 36, maxLength: 36 }), "a string of 36 characters"],
    [createString({ maxLength: 5, sentinels: [{ value: "$next", description: "" }] }), 'a string of at most 5 characters or "$next"'],
    [createInteger({ minimum: 0 }), "an integer of at least 0"],
    [createInteger({ minimum: 1, maximum: 9, sentinels: [{ value: -1, description: "" }] }), "an integer from 1 to 9 or -1"],
    [{ kind: "number" as const }, "a number"],
    [createEnum(["on", "off", "dim"], {}), '"on", "off" or "dim"'],
    [createEnum(["on"], { open: true }), "a string"],
  ])("is said in a few words: %#", (type, words) => {
    expect(describeExpected(type)).toBe(words);
  });
});
