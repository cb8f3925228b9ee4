import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePattern } from "../../../generator/language/patterns/parse-pattern.js";
import { isCertainlyLinear } from "../../../generator/load/patterns/prove-linear.js";
import { checkRegExp } from "../../../generator/load/patterns/recheck.js";

test.each(["[a-z]+", "abc", "a{3}b+", "a+|b+", "[a-z]*z", "\\p{L}{1,64}", "(?:on|off)", "[a-z]+|all", "(?:a|ab)c*(?:d|de)"])(
  "%s leaves few choices",
  (pattern) => {
    expect(isCertainlyLinear(parsePattern(pattern))).toBe(true);
  },
);

test.each([
  "[a-z]+(-[a-z]+)*",
  "(?:[a-z0-9]+\\.)*[A-Z]+",
  "\\d+\\.\\d+\\.\\d+(?:-[a-z]+)?",
  "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})",
  "(?:[0-9a-f]{2}:){5}[0-9a-f]{2}",
  "\\s*,\\S*",
  "[^-]+-[^-]*",
  "(?<key>\\w+)=(?<value>[^;]*);",
])("of %s the next character decides everything", (pattern) => {
  expect(isCertainlyLinear(parsePattern(pattern))).toBe(true);
});

test.each([
  "(a+)+",
  "(a|a)*",
  "(a|a){30}",
  "(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)(?:a|a)",
  "(a?)*",
  "(?:a|ab)*c",
  "a*a*b",
  "a?a?b",
  "(?:a?|b?)(?:c?|d?)",
  "(?:[a-z]+\\.)*[a-z]+",
  "\\p{L}+\\d+",
  "[^\\p{L}]+\\p{L}+",
  "(a)\\1*",
  "(?=a)a+b+",
  "\\ba+b+",
])("%s is left to the checker", (pattern) => {
  expect(isCertainlyLinear(parsePattern(pattern))).toBe(false);
});

const atom = fc.constantFrom("a", "b", "c", "[ab]", "[^a]", "\\d", "\\w", ".", "1", "-");
const quantifier = fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?");

const { pattern: anyPattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((sequences) => sequences.join("|")),
  sequence: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, depthIdentifier: "group" },
        atom,
        tie("pattern").map((pattern) => `(?:${pattern})`),
      ),
      quantifier,
    )
    .map((texts) => texts.join("")),
}));

test("whatever is certain to be linear is so in the eyes of the checker", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPattern, (pattern) => {
      fc.pre(isCertainlyLinear(parsePattern(pattern)));
      expect(checkRegExp(`^(?:${pattern})$`, "u", { timeout: 5_000 }).status).toBe("safe");
    }),
    { numRuns: 300 },
  );
});
