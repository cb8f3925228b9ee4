/**
 * Writes a literal segment of a path as it travels: what a path cannot hold as it is (RFC 3986) is percent-encoded. `$next`, and what the
 * model has encoded itself, stay.
 */
export function encodeLiteral(text: string): string {
  return encodeURI(text).replaceAll(/%25(?=[\dA-F]{2})/gi, "%");
}
