// Control characters could move a terminal's cursor or recolour it, and bidirectional ones reorder what is read.
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu;

const plain = /^[ -~]*$/;

/** Whether every character of a text is a printable one of ASCII, as nearly all texts are: one column wide, and harmless. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Makes every character of an author's text harmless to print: what would act on a terminal is replaced by its symbol. */
export function showText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(hidden, (character) => showCharacter(character.codePointAt(0) ?? 0));
}

/** Shortens a text that is quoted in a sentence. */
export function abbreviate(text: string, length = 80): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}

function showCharacter(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
