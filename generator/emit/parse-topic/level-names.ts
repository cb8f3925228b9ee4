import { SyntaxKind, ts } from "../typescript/ts-morph.js";
import type { Route } from "./route.js";

/** Not reserved, and yet no names for a variable of a module. */
const unusable = new Set(["arguments", "eval", "undefined"]);

/** Names the levels of topics of one length: as the label that stands there, or by number where a literal stands there in any of them. */
export function nameLevels(routes: readonly Route[]): readonly string[] {
  const [first] = routes;
  const names: string[] = [];
  for (const [index] of first?.levels.entries() ?? []) {
    const label = readSharedLabel(routes, index);
    const name = label === undefined || names.includes(label) || !isVariableName(label) ? `level${index}` : label;
    names.push(name);
  }
  return names;
}

function readSharedLabel(routes: readonly Route[], index: number): string | undefined {
  const labels = new Set(routes.map(({ levels }) => (levels[index]?.kind === "label" ? levels[index].name : undefined)));
  const [label] = labels;
  return labels.size === 1 ? label : undefined;
}

/** `import`, `await` and the like are scanned as keywords. */
function isVariableName(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() === SyntaxKind.Identifier && scanner.getTokenEnd() === name.length && !unusable.has(name);
}
