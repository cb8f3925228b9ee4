import { expect, test } from "vitest";
import { createSuggester, findNearest, listNames, suggest } from "../../../generator/load/text/suggest.js";

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

/** A set that counts how many of its names were looked at. */
class CountingSet extends Set<string> {
  looks = 0;

  override *keys(): SetIterator<string> {
    for (const name of super.keys()) {
      this.looks++;
      yield name;
    }
  }
}

const listWords = (count: number, start: string): readonly string[] => Array.from({ length: count }, (_, index) => `${start}Name${index}`);

test("among many names the nearest is found, as long as not too many were looked at", () => {
  const suggester = createSuggester();
  const known = new CountingSet(listWords(10_000, "known"));
  expect(suggester.findNearest("knwonName7777", known)).toBe("knownName7777");
  for (const name of listWords(10_000, "unknown")) suggester.suggest(name, known);
  expect(known.looks).toBeLessThan(1_200_000);
});

test("among few names the nearest is always found", () => {
  const suggester = createSuggester();
  for (const name of listWords(500, "unknown")) suggester.findNearest(name, new Set(listWords(5_000, "known")));
  expect(suggester.suggest("lenght", ["pattern", "length"])).toBe("Did you mean `length`?");
});

test("a list of names is counted without a walk through all of them", () => {
  const known = new CountingSet(listWords(10_000, "known"));
  expect(listNames(known, 2)).toBe("`knownName0`, `knownName1` and 9998 more");
  expect(known.looks).toBeLessThan(5);
});

test("long lists are cut", () => {
  expect(listNames(["a", "b", "c", "d"], 2)).toBe("`a`, `b` and 2 more");
});
