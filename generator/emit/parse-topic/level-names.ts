import { isIdentifier, isReservedWord } from "../../language/identifier.js";
import { referToLevelCheck } from "./level-check.js";
import type { Route } from "./route.js";

/** Names the levels of topics of one length: as the label that stands there, or by number where a literal stands there in any of them. */
export function nameLevels(routes: readonly Route[]): readonly string[] {
  const [first] = routes;
  const checks = new Set(
    routes.flatMap(({ levels }) => levels.flatMap((level) => (level.kind === "label" ? referToLevelCheck(level.type).name : []))),
  );
  const names: string[] = [];
  for (const [index] of first?.levels.entries() ?? []) {
    const label = readSharedLabel(routes, index);
    const isFree = label !== undefined && isVariableName(label) && !checks.has(label) && !names.includes(label);
    names.push(isFree ? label : `level${index}`);
  }
  return names;
}

function readSharedLabel(routes: readonly Route[], index: number): string | undefined {
  const labels = new Set(routes.map(({ levels }) => (levels[index]?.kind === "label" ? levels[index].name : undefined)));
  const [label] = labels;
  return labels.size === 1 ? label : undefined;
}

/** The names of levels that are called by number are kept for these. */
function isVariableName(name: string): boolean {
  return isIdentifier(name) && !isReservedWord(name) && !/^level\d+$/.test(name);
}
