import type { Location } from "../text/source.js";

/** A text without quotes inside braces that a comma has cut in two. */
export interface SplitText {
  /** The key of the text: `description`. */
  readonly owner: string;
  /** Whether this is the first piece that was cut off; what follows from further commas is the same mistake. */
  readonly first: boolean;
}

/** `description: one, `, up to where the next key begins. */
const textAndComma = /([\w-]+): +((?:[^"'{}[\]:\n]|:(?! ))+), *$/;

/** Looks whether a key without a value is the rest of a text: `two` in `{ description: one, two }`. */
export function findSplitText({ source: { text }, start, end }: Location): SplitText | undefined {
  if (!/^ *[,}]/.test(text.slice(end))) return undefined;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const [, owner, piece = ""] = textAndComma.exec(text.slice(lineStart, start)) ?? [];
  return owner === undefined ? undefined : { owner, first: !piece.includes(",") };
}
