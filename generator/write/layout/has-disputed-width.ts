/**
 * What takes no room, what joins with its neighbours, and what not all fonts have agreed upon: controls, marks, pictures, halves of Korean
 * syllables and of kana, and a Khmer sign.
 */
const disputed = /[^\P{C}\n]|[\p{M}\p{Emoji_Modifier_Base}\u{1f000}-\u{1faff}\u1160-\u11ff\ud7b0-\ud7ff\u3164\uff9e-\uffa0\u17d8]/u;

/** Whether a text has a character that prettier and oxfmt give different widths: where lines break and how wide tables are may differ. */
export function hasDisputedWidth(text: string): boolean {
  return disputed.test(text);
}
