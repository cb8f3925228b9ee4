import type { LengthUnit } from "./document/type-definition.js";
import { measureCharacters, widestCharacter } from "./patterns/measure-characters.js";

/** How long a topic may be where a model says nothing, in bytes: the most that MQTT itself can carry. */
export const mqttTopicBytes = 65_535;

/** A level of a topic: its text, or how many bytes the longest value of its label takes. */
export type MeasuredLevel = { readonly kind: "literal"; readonly text: string } | { readonly kind: "label"; readonly longestBytes: number };

/** The length of the longest topic of these levels in UTF-8 bytes; infinite where nothing limits it. */
export function measureLongestTopic(levels: readonly MeasuredLevel[]): number {
  const slashes = levels.length - 1;
  return levels.reduce((bytes, level) => bytes + (level.kind === "literal" ? Buffer.byteLength(level.text) : level.longestBytes), slashes);
}

/** What limits the length of a text. */
export interface TextLimits {
  /** Values that are legal as they are: those of an enum, or sentinels. */
  readonly words: readonly string[];
  /** How long any other value may be: 0 where there is no other, infinite where nothing limits it. */
  readonly maxLength: number;
  /** What that counts; Unicode code points where absent. */
  readonly unit?: LengthUnit | undefined;
  /** What any other value matches. */
  readonly pattern?: string | undefined;
}

/**
 * The length of the longest value in UTF-8 bytes; infinite where nothing limits it.
 *
 * @throws SyntaxError for a pattern that is none
 */
export function measureLongestText({ words, maxLength, unit, pattern }: TextLimits): number {
  const bytesPerCharacter = pattern === undefined ? widestCharacter : measureCharacters(pattern);
  return Math.max(maxLength * (unit === "bytes" ? 1 : bytesPerCharacter), ...words.map((word) => Buffer.byteLength(word)));
}
