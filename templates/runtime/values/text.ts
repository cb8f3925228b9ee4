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
