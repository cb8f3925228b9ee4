import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Source } from "../text/source.js";

/** How deep maps and lists may be nested in a model. */
export const nestingLimit = 100;

/** So many brackets may be open at once; well above the limit, because text may hold brackets that nest nothing. */
const bracketLimit = 5 * nestingLimit;

/**
 * Looks for nesting that would exhaust the parser, which recurses: brackets that are opened and never closed, and lists in lists on one
 * line. Nesting that a parser survives is judged when its values are read.
 */
export function checkNesting(source: Source): readonly Diagnostic[] {
  let open = 0;
  let indicators = 0;
  let lineBegins = true;
  for (let index = 0; index < source.text.length; index++) {
    const character = source.text[index];
    if (character === "\n") {
      lineBegins = true;
      indicators = 0;
      continue;
    }
    if (character === "[" || character === "{") open++;
    else if (character === "]" || character === "}") open = Math.max(open - 1, 0);
    if (lineBegins && (character === "-" || character === "?" || character === ":")) indicators++;
    else if (character !== " " && character !== "\t") lineBegins = false;
    if (Math.max(open, indicators) > bracketLimit) {
      return [createDiagnostic("nesting-too-deep", { limit: nestingLimit }, { source, start: index, end: index + 1 })];
    }
  }
  return [];
}
