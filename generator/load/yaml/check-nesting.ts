import { Lexer } from "yaml";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Location, Source } from "../text/source.js";

/** How deep maps and lists may be nested in a model. */
export const nestingLimit = 100;

/** So deep the parser goes, which recurses. What it survives is judged when values are read, where what is nested has a name. */
const parserLimit = 5 * nestingLimit;

/** Looks for nesting that would exhaust the parser: brackets that are opened and never closed, and lists in lists on one line. */
export function checkNesting(source: Source): readonly Diagnostic[] {
  const location = mayBeDeep(source.text) ? findDeepNesting(source) : undefined;
  return location === undefined ? [] : [createDiagnostic("nesting-too-deep", { limit: nestingLimit }, location)];
}

/** More indicators at the beginning of a line than the parser takes. */
const manyIndicators = new RegExp(String.raw`^[ \t]*(?:[-?:][ \t]*){${parserLimit + 1}}`, "m");

/** Counts whatever looks like a bracket or an indicator, also where it is text, because finding out takes as long as parsing. */
function mayBeDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(open - 1, 0);
    if (open > parserLimit) return true;
  }
  return manyIndicators.test(text);
}

/** Marks of the lexer that stand for no character: the beginning of a document, the end of a broken flow, and a scalar that follows. */
const documentMark = "\u0002";
const flowEndMark = "\u0018";
const scalarMark = "\u001f";

function findDeepNesting(source: Source): Location | undefined {
  let start = 0;
  let open = 0;
  let indicators = 0;
  let isText = false;
  for (const token of new Lexer().lex(source.text)) {
    if (token === documentMark || token === flowEndMark || token === scalarMark) {
      isText = token === scalarMark;
      continue;
    }
    if (!isText && (token === "-" || token === "?" || token === ":")) indicators++;
    else if (!/^[ \t]*$/.test(token)) indicators = 0;
    if (!isText && (token === "[" || token === "{")) open++;
    else if (!isText && (token === "]" || token === "}")) open--;
    if (Math.max(open, indicators) > parserLimit) return { source, start, end: start + token.length };
    start += token.length;
    isText = false;
  }
  return undefined;
}
