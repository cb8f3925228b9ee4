import type { Flaw } from "./check-value.js";
import { listNames } from "./suggest.js";
import { isWithin } from "./view/shape.js";
import type { TextShape } from "./view/shape.js";
import { abbreviate, showText } from "./visible-text.js";

/** What keeps a text from being of a type. */
export function findTextFlaw({ length, pattern, patternText = "", sentinels }: TextShape, text: string): Flaw | undefined {
  if (sentinels.includes(text)) return undefined;
  const shown = `\`${abbreviate(showText(text))}\``;
  const also = sentinels.length === 0 ? "" : ` or one of ${listNames(sentinels)}`;
  // One code point at a time, because that is what lengths count.
  const count = Array.from(text).length;
  if (!isWithin(length, count)) {
    const { minimum = 0, maximum = Infinity } = length;
    const bound = count > maximum ? `at most ${maximum}` : `at least ${minimum}`;
    return { problem: `expected ${bound} characters, found ${count} in ${shown}`, fix: `Write ${bound} characters${also}.` };
  }
  if (pattern === undefined || pattern.test(text)) return undefined;
  return {
    problem: `${shown} does not match \`${patternText}\``,
    cause: "The pattern matches the whole text.",
    fix: `Write text that matches${also}.`,
  };
}
