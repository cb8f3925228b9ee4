/** Up to this length a loop over ASCII beats the call of a regular expression. */
const shortText = 12;

const control = /\p{C}/u;

/**
 * Text of visible characters only, as far as the larger blocks of them go: ASCII, Latin, phonetic letters, accents, Greek, Cyrillic,
 * punctuation, Kana, CJK ideographs, Hangul, full-width forms, emoji. Each has been assigned since
 * Unicode 15, the oldest version that Node 20 knows, and what is assigned stays assigned. Asking for `\p{C}` costs nine times as much.
 */
const visible =
  /^[ -~\xb0-\u0377\u03a8-\u052f\u2010-\u2027\u3000-\u303f\u3048-\u308f\u30a0-\u30ff\u3400-\u9fef\uac00-\ud79f\uff08-\uffb7\u{1f300}-\u{1f6cf}]*$/u;

/** Whether a text has no character of the Unicode category C: control, format, private use, surrogate or unassigned. */
export function isPrintable(text: string): boolean {
  return isShortAscii(text) || visible.test(text) || !control.test(text);
}

function isShortAscii(text: string): boolean {
  if (text.length > shortText) return false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}
