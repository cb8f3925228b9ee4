/** The characters that a text may consist of. */
export interface CharacterClass {
  /** One entry per ASCII character: 1 where it is allowed. */
  readonly ascii: Uint8Array;
  /** Finds a character that is not allowed. */
  readonly forbidden: RegExp;
}

/** Up to this length a loop over a table beats the call of a regular expression. */
const shortText = 12;

/** Prepares a class from an expression that finds one character outside it: `/[^a-z]/u`. */
export function createCharacterClass(forbidden: RegExp): CharacterClass {
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => (forbidden.test(String.fromCharCode(code)) ? 0 : 1));
  return { ascii, forbidden };
}

/** Whether every character of a text is in a class. */
export function consistsOf(text: string, { ascii, forbidden }: CharacterClass): boolean {
  if (text.length > shortText) return !forbidden.test(text);
  for (let index = 0; index < text.length; index++) {
    const allowed = ascii[text.charCodeAt(index)];
    if (allowed === 0) return false;
    if (allowed === undefined) return !forbidden.test(text);
  }
  return true;
}

/**
 * Whether a text has at least `minimum` and at most `maximum` characters, counted as Unicode code points. They are counted only where the
 * number of UTF-16 units, which is known without looking at the text, cannot decide.
 */
export function hasLength(text: string, minimum: number, maximum: number): boolean {
  const units = text.length;
  if (units < minimum || units > 2 * maximum) return false;
  if (units >= 2 * minimum - 1 && units <= maximum) return true;
  const length = countCodePoints(text);
  return length >= minimum && length <= maximum;
}

/** The length of a text in Unicode code points; half a surrogate pair counts as one. */
export function countCodePoints(text: string): number {
  let length = text.length;
  for (let index = 1; index < text.length; index++) {
    if (isLowSurrogate(text.charCodeAt(index)) && isHighSurrogate(text.charCodeAt(index - 1))) length--;
  }
  return length;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
