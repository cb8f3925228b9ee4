import { expect, test } from "vitest";
import { renderCodeFrame } from "../../../generator/load/diagnostics/code-frame.js";
import { createSource } from "../../../generator/load/text/source.js";

/** Draws the frame of the place between « and ». */
function draw(marked: string): string {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  return renderCodeFrame({ source: createSource("test.yaml", marked.replace(/[«»]/g, "")), start, end });
}

test("the lines around the place are shown and the place is underlined", () => {
  expect(draw("one: 1\ntwo: 2\nthree: «3»\nfour: 4\nfive: 5\n")).toBe(
    ["  1 | one: 1", "  2 | two: 2", "> 3 | three: 3", "    |        ^", "  4 | four: 4"].join("\n"),
  );
});

test("line numbers keep their column when they grow a digit", () => {
  expect(draw(`${"x: 1\n".repeat(8)}«y»: 2\nz: 3\n`)).toBe(
    ["   7 | x: 1", "   8 | x: 1", ">  9 | y: 2", "     | ^", "  10 | z: 3"].join("\n"),
  );
});

test("a place without length has one caret", () => {
  expect(draw("a: «»1")).toBe(["> 1 | a: 1", "    |    ^"].join("\n"));
});

test("a place that goes on over lines is underlined to the end of its first line", () => {
  expect(draw("a: «[1,\n 2]»")).toBe(["> 1 | a: [1,", "    |    ^^^", "  2 |  2]"].join("\n"));
});

test("carets stand below wide characters, tabs and combining marks as terminals draw them", () => {
  expect(draw("漢字: «x»").split("\n")[1]).toBe("    |       ^");
  expect(draw("a:\t«x»").split("\n")[1]).toBe("    |     ^");
  expect(draw("e\u0301: «x»").split("\n")[1]).toBe("    |    ^");
  expect(draw("k: «漢字»").split("\n")[1]).toBe("    |    ^^^^");
});

test("a long line is cut around the place", () => {
  const [line = "", underline = ""] = draw(`${"a".repeat(500)}«b»${"c".repeat(500)}`).split("\n");
  expect(line).toMatch(/^> 1 \| …a+bc+…$/);
  expect(line.length).toBeLessThan(135);
  expect(underline.indexOf("^")).toBe(line.indexOf("b"));
});

test("a line of megabytes costs no more than a short one", () => {
  const text = `a: "${"x".repeat(5_000_000)}«y»"`;
  const start = performance.now();
  draw(text);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("characters that act on a terminal are shown as symbols", () => {
  const [line = ""] = draw("a: «\u001b[31m\u202e\u0007»").split("\n");
  expect(line).toBe("> 1 | a: ␛[31m\ufffd␇");
});

test("line ends of Windows are not drawn", () => {
  expect(draw("a: 1\r\nb: «2»\r\n")).toBe(["  1 | a: 1", "> 2 | b: 2", "    |    ^", "  3 |"].join("\n"));
});
