import { eastAsianWidth } from "get-east-asian-width";
import { findPosition, readLine } from "../text/source.js";
import type { Location } from "../text/source.js";
import { isPlain, showText } from "../text/visible-text.js";

const linesBefore = 2;
const linesAfter = 1;
const maximumWidth = 120;
/** Text left of the span that a shortened line keeps. */
const leadingWidth = 40;

/** Draws the lines around a place and underlines it. Lines that are too long are cut around the place. */
export function renderCodeFrame(location: Location): string {
  const { source } = location;
  const start = findPosition(source, location.start);
  const last = Math.min(start.line + linesAfter, source.lineStarts.length);
  const first = Math.max(start.line - linesBefore, 1);
  const gutter = String(last).length;
  const left = start.column > maximumWidth - leadingWidth ? start.column - 1 - leadingWidth : 0;
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = readLine(source, line);
    const marker = line === start.line ? ">" : " ";
    lines.push(`${marker} ${String(line).padStart(gutter)} | ${cutLine(text, left)}`.trimEnd());
    if (line === start.line) lines.push(`  ${" ".repeat(gutter)} | ${drawUnderline(location, text, { from: start.column - 1, left })}`);
  }
  return lines.join("\n");
}

function drawUnderline(location: Location, text: string, { from, left }: { readonly from: number; readonly left: number }): string {
  const to = Math.min(from + (location.end - location.start), text.length);
  const indent = (left > 0 ? 1 : 0) + measure(text.slice(left, from));
  const width = measure(text.slice(from, to).slice(0, maximumWidth));
  return " ".repeat(indent) + "^".repeat(Math.min(Math.max(width, 1), Math.max(maximumWidth - indent, 1)));
}

function cutLine(text: string, left: number): string {
  let shown = left > 0 && text.length > 0 ? "…" : "";
  let width = shown.length;
  // More units than columns, because combining characters take none; a bound keeps lines of megabytes cheap.
  const rest = text.slice(left, left + 4 * maximumWidth);
  if (isPlain(rest)) {
    const line = shown + rest;
    return line.length > maximumWidth ? `${line.slice(0, maximumWidth)}…` : line;
  }
  for (const character of rest) {
    width += measure(character);
    if (width > maximumWidth) return `${shown}…`;
    shown += expand(character);
  }
  return left + rest.length < text.length ? `${shown}…` : shown;
}

function measure(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const character of expand(text)) {
    if (!/^[\p{M}\u200d]$/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

function expand(text: string): string {
  return showText(text.replaceAll("\t", "  "));
}
