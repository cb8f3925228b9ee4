import { expect, test } from "vitest";
import { findNearest, listNames, suggest } from "../../../generator/load/text/suggest.js";

test("a slip of the hand is recognised, also in another case", () => {
  expect(findNearest("lenght", ["pattern", "length", "type"])).toBe("length");
  expect(findNearest("thingname", ["jobId", "thingName"])).toBe("thingName");
});

test("a name that is nothing like the others suggests none of them", () => {
  expect(findNearest("colour", ["length", "pattern"])).toBeUndefined();
  expect(suggest("colour", ["length", "pattern"])).toBe("Use one of: `length`, `pattern`.");
});

test("a text of megabytes is not compared with anything", () => {
  expect(findNearest("x".repeat(1_000_000), ["length"])).toBeUndefined();
});

test("long lists are cut", () => {
  expect(listNames(["a", "b", "c", "d"], 2)).toBe("`a`, `b` and 2 more");
});
