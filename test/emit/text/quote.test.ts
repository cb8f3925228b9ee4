import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quote, quoteAccess, quoteMember, quotePattern, quoteTemplate } from "../../../generator/emit/text/quote.js";

/** What a JavaScript engine makes of an expression. */
function evaluate(expression: string): unknown {
  return runInThisContext(`(${expression})`);
}

const anyText = fc.string({ unit: "binary" });

test("any text, quoted, is read back as it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(evaluate(quote(text))).toBe(text);
    }),
  );
});

test("any text in a template literal is read back as it was", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(evaluate(`\`${quoteTemplate(text)}\``)).toBe(text);
    }),
  );
});

test("a model cannot start an expression in a template literal", () => {
  expect(evaluate(`\`${quoteTemplate("$aws/${process.exit()}/`")}\``)).toBe("$aws/${process.exit()}/`");
});

test("a topic with $next stays readable in a template literal", () => {
  expect(quoteTemplate("$aws/things/x/jobs/$next/get")).toBe("$aws/things/x/jobs/$next/get");
});

test("any member name, quoted, names that member", () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(evaluate(`JSON.stringify({ ${quoteMember(name)}: 1 })`)).toBe(JSON.stringify({ [name]: 1 }));
    }),
  );
});

test("a member is named without quotes only where every version of Unicode agrees that it may be", () => {
  expect(["jobId", "$next", "class", "größe", "\u1c89"].map(quoteMember)).toEqual(["jobId", "$next", "class", '"größe"', '"\u1c89"']);
});

test("a member called __proto__ is a member like any other", () => {
  expect(evaluate(`JSON.stringify({ ${quoteMember("__proto__")}: 1 })`)).toBe('{"__proto__":1}');
});

test("an access names any member", () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(evaluate(`((lamp) => ${quoteAccess("lamp", name)})(JSON.parse(${quote(JSON.stringify({ [name]: 7 }))}))`)).toBe(7);
    }),
  );
});

test("a pattern matches whole strings only, whichever branch matches", () => {
  const pattern = evaluate(quotePattern("[a-z]+|\\$next"));
  expect(["abc", "$next", "$next!", "!abc"].map((text) => pattern instanceof RegExp && pattern.test(text))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("a slash in a pattern does not end it", () => {
  expect(evaluate(quotePattern("a/b"))).toEqual(/^(?:a\/b)$/u);
});
