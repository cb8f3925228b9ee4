import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Pair } from "yaml";

/** The text of a key as it counts; `undefined` for a map or list as a key. */
export function readKey({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** The start and end of a node; `undefined` where there is nothing to see. */
export function readRange(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const [start, end] = node.range ?? [0, 0];
  return end > start ? [start, end] : undefined;
}
