import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ModelDocument, StringDefinition } from "../../language/document.js";
import { explainPattern } from "../patterns/explain-pattern.js";
import { findBacktracking } from "../patterns/find-backtracking.js";
import { parseSpan } from "../../language/parse-span.js";
import { isPlainDefinition } from "../../language/type-definition.js";
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
  const doubled = /(?<!\\)\\\\[pPdDwWsSbBu]/.exec(pattern);
  if (doubled !== null) {
    const location = locator.part(path, doubled.index, doubled.index + doubled[0].length);
    return [createDiagnostic("pattern-doubled-backslash", { found: doubled[0] }, location)];
  }
  const problem = findSyntaxError(pattern);
  if (problem !== undefined) return [createDiagnostic("pattern-syntax", { problem, ...explainPattern(pattern) }, locator.value(path))];
  return findAnchors(pattern).map((index) =>
    createDiagnostic("pattern-anchor", { anchor: pattern.charAt(index) }, locator.part(path, index, index + 1)),
  );
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

function findSyntaxError(pattern: string): string | undefined {
  try {
    // Alone first, because `a)|(b` would become right by what is put around it.
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return error instanceof SyntaxError ? error.message.replace(/^Invalid regular expression: (?:\/.*\/u?: )?/su, "") : String(error);
  }
}

/** Outside of classes and assertions; within an assertion `$` says something that nothing else can. */
function findAnchors(pattern: string): readonly number[] {
  const found: number[] = [];
  let assertions = 0;
  const groups: boolean[] = [];
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(|\)|[\^$]/gsu)) {
    if (token.startsWith("(")) {
      const isAssertion = token.length > 1;
      groups.push(isAssertion);
      if (isAssertion) assertions++;
    } else if (token === ")") {
      if (groups.pop() === true) assertions--;
    } else if ((token === "^" || token === "$") && assertions === 0) found.push(index);
  }
  return found;
}
