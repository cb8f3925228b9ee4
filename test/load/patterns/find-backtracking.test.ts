import { expect, test } from "vitest";
import { findBacktracking } from "../../../generator/load/patterns/find-backtracking.js";

test.each([
  "[^\\p{C}]+",
  "[a-zA-Z0-9:_-]+",
  "[$a-zA-Z0-9:_-]{1,64}",
  "[a-zA-Z0-9_-]+|\\$next",
  "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}Z",
  "(?:[a-z]+\\.)*[a-z]+",
  "[a-z]+(-[a-z]+)*",
  "(a|ab)*c",
])("%s is harmless", async (pattern) => {
  expect(await findBacktracking(pattern)).toBeUndefined();
});

test.each(["(a+)+", "(a|a)*", "(.*)*x", "(a|a?)+", "(?:\\p{L}|\\p{Lu})+", "([^\\p{C}]+ ?)+", "(x+x+)+y"])(
  "%s can take exponential time",
  async (pattern) => {
    expect((await findBacktracking(pattern))?.kind).toBe("exponential");
  },
);

test.each(["a*a*b", ".*.*=.*", "\\s*,\\s*a*a*b"])("%s can take polynomial time", async (pattern) => {
  expect((await findBacktracking(pattern))?.kind).toBe("polynomial");
});

test("of groups that are nested too deeply for the checker, nothing is known", async () => {
  expect((await findBacktracking(`${"(?:a".repeat(300)}${")*".repeat(300)}`))?.kind).toBe("unknown");
});
