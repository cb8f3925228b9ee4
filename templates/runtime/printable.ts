/** Beyond this length a regular expression finds the first character outside ASCII faster than a loop. */
const shortText = 12;

const outsideAscii = /[^ -~]/;
const control = /\p{C}/u;

/**
 * Blocks of eight code points in which every one has been assigned to a visible character since Unicode 15, the oldest version that Node 20
 * knows. What is assigned stays assigned, so the table holds for every later version too.
 */
const printableBlocks: Uint8Array = /* @__PURE__ */ markBlocks([
  [0x0020, 0x0077], // ASCII but its last eight
  [0x00a0, 0x00a7],
  [0x00b0, 0x0377], // Latin, phonetic letters, accents, Greek
  [0x03a8, 0x052f], // Greek, Cyrillic
  [0x2010, 0x2027], // dashes, quotation marks, bullets
  [0x2030, 0x205f],
  [0x2100, 0x218b], // letter-like symbols and fractions
  [0x2190, 0x2427], // arrows, mathematics, technical symbols
  [0x2440, 0x2447],
  [0x2460, 0x2b6f], // boxes, shapes, dingbats
  [0x3000, 0x303f], // CJK punctuation
  [0x3048, 0x308f], // Hiragana
  [0x30a0, 0x30ff], // Katakana
  [0x3400, 0x9fef], // CJK ideographs
  [0xac00, 0xd79f], // Hangul
  [0xff08, 0xffb7], // full-width forms
  [0x1f300, 0x1f6cf], // emoji
  [0x1f910, 0x1f9ff],
]);

/** Whether a text has no character of the Unicode category C: control, format, private use, surrogate or unassigned. */
export function isPrintable(text: string): boolean {
  if (text.length > shortText && !outsideAscii.test(text)) return true;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const codePoint = text.codePointAt(index) ?? unit;
    if (printableBlocks[codePoint >> 3] !== 1) return !control.test(text);
    if (codePoint > 0xffff) index++;
  }
  return true;
}

function markBlocks(ranges: readonly (readonly [first: number, last: number])[]): Uint8Array {
  const blocks = new Uint8Array(0x20000 >> 3);
  for (const [first, last] of ranges) blocks.fill(1, (first + 7) >> 3, (last + 1) >> 3);
  return blocks;
}
