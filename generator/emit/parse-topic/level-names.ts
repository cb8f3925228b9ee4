import { isIdentifier, isReservedWord } from "../../language/identifier.js";
import type { Route } from "./route.js";

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

function isVariableName(name: string): boolean {
  return isIdentifier(name) && !isReservedWord(name);
}
