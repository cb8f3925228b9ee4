import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findMatchedCharacters } from "../patterns/matched-characters.js";
import type { CheckedModel } from "./checked-model.js";
import { listTopicForms } from "./topic-forms.js";
import type { TopicFormLevel } from "./topic-forms.js";

/** MQTT's own limit of a topic, whatever the broker says. */
const protocolBytes = 65_535;

/** Looks for topics that a broker refuses: too long with the longest labels, or with too many levels. */
export function* checkTopicLimits(model: CheckedModel): Iterable<Diagnostic> {
  const { topicBytes = protocolBytes, topicSlashes = protocolBytes } = model.document.mqtt.limits;
  for (const { levels, path } of listTopicForms(model)) {
    const slashes = levels.length - 1;
    if (slashes > topicSlashes) yield createDiagnostic("too-many-slashes", { slashes, limit: topicSlashes }, model.locator.value(path));
    const bytes = slashes + levels.map(measureLevel).reduce((sum, length) => sum + length, 0);
    if (bytes > topicBytes) yield createDiagnostic("topic-too-long", { bytes, limit: topicBytes }, model.locator.value(path));
  }
}

/** The most bytes that a level can take; none where its type sets no end, which is reported by itself. */
function measureLevel(level: TopicFormLevel): number {
  if (level.kind === "literal") return Buffer.byteLength(level.text);
  if (level.type?.kind === "enum") return measureLongest(level.type.values.map(({ value }) => value));
  if (level.type?.kind !== "string") return 0;
  const { length, pattern, sentinels } = level.type;
  const bytesPerCharacter = measureCharacter(pattern);
  return Math.max((length.maximum ?? 0) * bytesPerCharacter, measureLongest(sentinels.map(({ text }) => text)));
}

/** The most UTF-8 bytes of a character that a pattern lets through, found by one character of each width. */
function measureCharacter(pattern: string | undefined): number {
  if (pattern === undefined) return 4;
  try {
    return measureLongest(findMatchedCharacters(pattern, ["a", "é", "ж", "中", "한", "😀", "𠀀"]));
  } catch {
    return 1;
  }
}

function measureLongest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => Buffer.byteLength(word)));
}
