import { describe, expect, it } from "vitest";
import { fitIntoCell, writeMarkdown, writeMarkdownCode } from "../../../generator/emit/text/markdown.js";

describe("text of a model in Markdown", () => {
  it.each([
    ["keeps code spans", "Asks for `$next` first.", "Asks for `$next` first."],
    ["keeps words with underscores", "becomes IN_PROGRESS", "becomes IN_PROGRESS"],
    ["takes the power from emphasis", "a *b* _c_", "a \\*b\\* \\_c\\_"],
    ["takes the power from links", "[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["takes the power from markup", "<script>&amp;", "&lt;script>&amp;amp;"],
    ["puts all on one line", "a\n\n# b\r\n- c", "a # b - c"],
    ["closes no code span that was never opened", "a ` b", "a \\` b"],
    ["leaves braces as they are", "{{x}} }} ${y}", "{{x}} }} ${y}"],
  ])("%s", (_, text, markdown) => {
    expect(writeMarkdown(text)).toBe(markdown);
  });
});

describe("a code span", () => {
  it.each([
    ["$aws/things/{thingName}", "`$aws/things/{thingName}`"],
    ["a`b", "`` a`b ``"],
    ["``", "``` `` ```"],
    ["<b>", "`<b>`"],
    ["a\nb", "`a b`"],
  ])("holds %j", (text, markdown) => {
    expect(writeMarkdownCode(text)).toBe(markdown);
  });
});

it("a cell of a table ends at no pipe inside it", () => {
  expect(fitIntoCell("a | `b|c`")).toBe("a \\| `b\\|c`");
});
