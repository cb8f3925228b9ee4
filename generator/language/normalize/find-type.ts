import { builtInTypes } from "./built-in-types.js";
import type { DeclaredType, NormalizedType } from "./normalized-type.js";

/** Follows a reference to a type; `undefined` where it leads nowhere. */
export function findType(types: ReadonlyMap<string, Pick<DeclaredType, "type">>, reference: string): NormalizedType | undefined {
  if (reference.endsWith("[]")) return { kind: "list", of: reference.slice(0, -2), size: {} };
  return builtInTypes.get(reference) ?? types.get(reference)?.type;
}

/** `JobExecutionSummary[]` -> `JobExecutionSummary` */
export function stripList(reference: string): string {
  return reference.replace(/(\[\])+$/, "");
}
