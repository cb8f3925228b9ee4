import { isScalar } from "yaml";
import type { Pair, YAMLMap } from "yaml";
import { readKey } from "./yaml-node.js";

/** A text without quotes inside braces that a comma has cut in two. */
export interface SplitText {
  /** The key of the text: `description`. */
  readonly owner: string;
  /** Whether this is the first piece that was cut off; what follows from further commas is the same mistake. */
  readonly first: boolean;
}

/** Finds the keys of a map without a value that are the rest of a text: `two` in `{ description: one, two }`. */
export function findSplitTexts({ flow, items }: YAMLMap): ReadonlyMap<Pair, SplitText> {
  const pieces = new Map<Pair, SplitText>();
  if (flow !== true) return pieces;
  let owner: string | undefined;
  let first = true;
  for (const pair of items) {
    if (pair.value === null) {
      if (owner !== undefined) pieces.set(pair, { owner, first });
      first = false;
    } else {
      owner = isScalar(pair.value) && pair.value.type === "PLAIN" ? readKey(pair) : undefined;
      first = true;
    }
  }
  return pieces;
}
