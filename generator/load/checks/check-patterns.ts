import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ModelDocument, StringDefinition } from "../../language/document.js";
import { explainPattern } from "../patterns/explain-pattern.js";
import { findBacktracking } from "../patterns/find-backtracking.js";
import { findDoubledBackslash, readPattern } from "../patterns/read-pattern.js";
import type { PatternPart } from "../patterns/read-pattern.js";
import { parseSpan } from "../../language/parse-span.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { Location } from "../text/source.js";
import { abbreviate } from "../text/visible-text.js";
import type { YamlLocator, YamlPath } from "../yaml/yaml-path.js";

/**
 * Looks for patterns that do not compile, say something else than they seem to, or can take for ever. Returns the types that have one, since
 * no value must be held against it.
 */
export async function checkPatterns(
  document: ModelDocument,
  locator: YamlLocator,
): Promise<readonly [ReadonlySet<string>, readonly Diagnostic[]]> {
  const found: Diagnostic[] = [];
  const unusable = new Set<string>();
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    if (!isPlainDefinition(definition) || definition.type !== "string" || definition.pattern === undefined) continue;
    const path = ["types", name, "pattern"];
    const misread = checkNotation(locator, path, definition.pattern);
    const flaws = misread.length > 0 ? misread : await checkTime(locator, path, { ...definition, pattern: definition.pattern });
    found.push(...flaws);
    if (flaws.length > 0) unusable.add(name);
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

async function checkTime(
  locator: YamlLocator,
  path: YamlPath,
  { pattern, length = ".." }: StringDefinition & { readonly pattern: string },
): Promise<readonly Diagnostic[]> {
  const backtracking = await findBacktracking(pattern);
  if (backtracking === undefined) return [];
  const location = locator.value(path);
  const params = { attack: `\`${abbreviate(backtracking.attack, 100)}\`` };
  if (backtracking.kind === "unknown") return [createDiagnostic("pattern-unchecked", {}, location)];
  if (backtracking.kind === "exponential") return [createDiagnostic("pattern-backtracks", params, location)];
  return parseSpan(length).maximum === undefined ? [createDiagnostic("pattern-slow", params, location)] : [];
}
