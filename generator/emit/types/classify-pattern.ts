/** What is known of a pattern, and which check is therefore the fastest. */
export type PatternShape =
  /** Any number of characters, none of which is in the Unicode category C. */
  | { readonly kind: "printable" }
  /** Any number of characters of one class; `forbidden` is the literal of an expression that finds one outside it. */
  | { readonly kind: "characters"; readonly forbidden: string; readonly ascii: boolean }
  | { readonly kind: "other" };

/**
 * Recognises patterns that say no more than which characters a text has: `[a-z]+`. One that asks for at least one character counts only
 * where the length asks for one as well, since the check by characters lets the empty text pass.
 */
export function classifyPattern(pattern: string, minLength: number): PatternShape {
  const [, negation, members, quantifier] = /^\[(\^?)((?:[^\]\\]|\\.)+)\]([+*])$/su.exec(pattern) ?? [];
  if (members === undefined || (quantifier === "+" && minLength === 0)) return { kind: "other" };
  if (negation === "^" && members === "\\p{C}") return { kind: "printable" };
  const forbidden = new RegExp(negation === "^" ? `[${members}]` : `[^${members}]`, "u");
  return { kind: "characters", forbidden: forbidden.toString(), ascii: negation === "" && /^[ -[\]-~]+$/.test(members) };
}
