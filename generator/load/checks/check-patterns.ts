import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import type { NormalizedString } from "../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../language/yaml-path.js";
import { explainPattern } from "../patterns/explain-pattern.js";
import { createBacktrackingFinder } from "../patterns/find-backtracking.js";
import type { Backtracking } from "../patterns/find-backtracking.js";
import { findDoubledBackslash, readPattern } from "../patterns/read-pattern.js";
import type { PatternPart } from "../patterns/read-pattern.js";
import type { Location } from "../text/source.js";
import { abbreviate } from "../text/visible-text.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";

/**
 * Looks for patterns that do not compile, say something else than they seem to, or can take for ever. Returns those as well, since no value
 * must be held against them.
 */
export async function checkPatterns(
  { types }: NormalizedDocument,
  locator: YamlLocator,
): Promise<readonly [ReadonlySet<string>, readonly Diagnostic[]]> {
  const found: Diagnostic[] = [];
  const unusable = new Set<string>();
  const findOnce = createBacktrackingFinder();
  for (const { path, type, refinement } of types.values()) {
    if (refinement !== undefined || type?.kind !== "string" || type.pattern === undefined) continue;
    const at = [...path, "pattern"];
    const misread = checkNotation(locator, at, type.pattern);
    const diagnostics =
      misread.length > 0 ? misread : checkTime(locator, at, { length: type.length, backtracking: await findOnce(type.pattern) });
    found.push(...diagnostics);
    if (diagnostics.length > 0) unusable.add(type.pattern);
  }
  return [unusable, found];
}

function checkNotation(locator: YamlLocator, path: YamlPath, pattern: string): readonly Diagnostic[] {
  const locate = ({ start, end }: Pick<PatternPart, "start" | "end">): Location => locator.part(path, start, end);
  const reading = readPattern(pattern);
  const doubled = findDoubledBackslash(pattern, reading);
  if (doubled !== undefined) {
    const found = pattern.slice(doubled.start, doubled.end);
    return [createDiagnostic("pattern-doubled-backslash", { found }, locate(doubled))];
  }
  if (reading.unreadable !== undefined) {
    const { start, end, ...explanation } = explainPattern(pattern, reading.unreadable, reading);
    return [createDiagnostic("pattern-syntax", explanation, locate({ start, end }))];
  }
  const anchors = reading.parts.filter(({ kind }) => kind === "anchor");
  return anchors.map((part) => createDiagnostic("pattern-anchor", { anchor: pattern.slice(part.start, part.end) }, locate(part)));
}

function checkTime(
  locator: YamlLocator,
  path: YamlPath,
  { length, backtracking }: Pick<NormalizedString, "length"> & { readonly backtracking: Backtracking | undefined },
): readonly Diagnostic[] {
  if (backtracking === undefined) return [];
  const location = locator.value(path);
  const params = { attack: `\`${abbreviate(backtracking.attack, 100)}\`` };
  if (backtracking.kind === "unknown") return [createDiagnostic("pattern-unchecked", {}, location)];
  if (backtracking.kind === "exponential") return [createDiagnostic("pattern-backtracks", params, location)];
  return length.maximum === undefined ? [createDiagnostic("pattern-slow", params, location)] : [];
}
