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

const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/g;

/** The length of a text in Unicode code points; half a surrogate pair counts as one. */
export function countCodePoints(text: string): number {
  return text.replace(surrogatePair, " ").length;
}

/**
 * Whether a text has at least `minimum` and at most `maximum` bytes in UTF-8. They are counted only where the number of UTF-16 units, each of
 * which takes one byte to three, cannot decide.
 */
export function hasByteLength(text: string, minimum: number, maximum: number): boolean {
  const units = text.length;
  if (units >= minimum && units * 3 <= maximum) return true;
  const bytes = units > maximum ? units : measureUtf8(text);
  return bytes >= minimum && bytes <= maximum;
}

/** The length of a text in UTF-8, in bytes; half of a surrogate pair counts as the three bytes of its replacement. */
export function measureUtf8(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0x7f) bytes += codePoint > 0x7ff ? 2 : 1;
    // Two units, and four bytes.
    if (codePoint > 0xffff) index++;
  }
  return bytes;
}
