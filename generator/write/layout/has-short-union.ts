import { layoutOptions } from "./layout-options.js";

/** Members of a union that follow each other, each on a line of its own. */
const members = /^( *)\| .*\n(?:\1\| .*\n)*/gm;

/**
 * Whether TypeScript that oxfmt laid out has a union of which prettier would make a line. Where a union does not fit on the line that it
 * begins on, prettier tries the next one, and oxfmt gives each member a line at once.
 */
export function hasShortUnion(code: string): boolean {
  for (const { 0: text, 1: indent = "", index } of code.matchAll(members)) {
    const lines = text.trimEnd().split("\n");
    const length = lines.reduce((sum, line) => sum + " ".length + line.length - indent.length, indent.length - " | ".length);
    if (length <= layoutOptions.printWidth && !hasLongMember(code, { indent, start: index, end: index + text.length })) return true;
  }
  return false;
}

/** Whether the line before or after members stands deeper: that of a member which takes several lines, and with which no union is one line. */
function hasLongMember(
  code: string,
  { indent, start, end }: { readonly indent: string; readonly start: number; readonly end: number },
): boolean {
  const lineBefore = code.lastIndexOf("\n", start - 2) + 1;
  return [lineBefore, end].some((line) => code.startsWith(`${indent} `, line));
}
