import { expect, test } from "vitest";
import { explainPattern } from "../../../generator/load/patterns/explain-pattern.js";
import { readPattern } from "../../../generator/load/patterns/read-pattern.js";

/** Each with « and » around the part that cannot be read, and words of its explanation. */
test.each([
  ["[a-z]*«+»", "Possessive quantifiers", "Remove the plus"],
  ["[+?]«(»a", "never closed", "Close it"],
  ["«*»a", "here is none", "Remove it"],
  ["a|«{2}»", "here is none", "Remove it"],
  ["x«(?>»a)", "Atomic groups", "Write `(?:…)`"],
  ["«(?i»)[a-z]+", "Flags inside a pattern", "Spell out"],
  ["«(?i»:a)", "Flags inside a pattern", "Spell out"],
  ["«(?P<»name>a)", "Python", "no use for names"],
  ["[[:alpha:]«]»+", "POSIX classes", "`\\p{L}` for letters"],
  ["a«\\Q»+\\E", "`\\Q…\\E`", "Escape each special character"],
  ["«\\A»abc", "The anchors", "Remove it"],
  ["[a«\\h»]+", "Java and PCRE", "Write the characters"],
  ["«\\p»L+", "a property has braces", "in place of `\\pL`"],
  ["[«\\p{IsGreek}»]+", "by their own names only", "`\\p{Script=Greek}`"],
  ["a«\\_»b", "only characters with a meaning are escaped", "Remove the backslash"],
  ["(a)«\\2»", "there is no such group", "Add the group"],
  ["abc«\\»", "escapes nothing", "double it"],
  ["a«[»bc", "never closed", "Close it"],
  ["(a)«(»b(c)", "never closed", "Close it"],
  ["[a«z-b»]", "one with a higher code", "Swap the two"],
  ["[«\\d-z»]", "a set such as `\\d` is none", "Put the hyphen last"],
  ["ab«)»c", "JavaScript regular expressions with the `u` flag", "escape the character"],
  ["a«{2»", "JavaScript regular expressions with the `u` flag", "escape the character"],
  ["a«{3,2}»", "JavaScript regular expressions with the `u` flag", "Correct it"],
  ["(?<a>x)«(?<a>»y)", "JavaScript regular expressions with the `u` flag", "Correct it"],
])("%s is explained at its place", (marked, cause, fix) => {
  const pattern = marked.replace(/[«»]/g, "");
  const reading = readPattern(pattern);
  const explanation = reading.unreadable && explainPattern(pattern, reading.unreadable, reading);
  expect(explanation).toMatchObject({ start: marked.indexOf("«"), end: marked.indexOf("»") - 1 });
  expect(explanation?.cause).toContain(cause);
  expect(explanation?.fix).toContain(fix);
});

test("flags inside a pattern are refused also where a newer engine knows them", () => {
  expect(readPattern("(?i:a)").unreadable?.message).toBe("Invalid group");
});
