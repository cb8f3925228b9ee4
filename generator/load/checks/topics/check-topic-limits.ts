import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { measureLongestText, measureLongestTopic, mqttTopicBytes } from "../../../language/topic-length.js";
import type { MeasuredLevel } from "../../../language/topic-length.js";
import type { CheckedModel } from "../checked-model.js";
import { listTopicForms } from "./topic-forms.js";
import type { TopicFormLevel } from "./topic-forms.js";
import { hasUnusablePattern } from "../type-values.js";

/** Looks for topics that a broker refuses: too long with the longest labels, or with too many levels. */
export function* checkTopicLimits(model: CheckedModel): Iterable<Diagnostic> {
  const { topicBytes = mqttTopicBytes, topicSlashes = mqttTopicBytes } = model.document.mqtt.limits;
  for (const { levels, path } of listTopicForms(model)) {
    const slashes = levels.length - 1;
    if (slashes > topicSlashes) yield createDiagnostic("too-many-slashes", { slashes, limit: topicSlashes }, model.locator.value(path));
    const bytes = measureLongestTopic(levels.map((level) => measureLevel(model, level)));
    if (bytes > topicBytes) yield createDiagnostic("topic-too-long", { bytes, limit: topicBytes }, model.locator.value(path));
  }
}

/** A label that nothing limits, or whose pattern is none, is reported by itself and counts nothing here. */
function measureLevel({ compilePattern }: CheckedModel, level: TopicFormLevel): MeasuredLevel {
  if (level.kind === "literal") return level;
  const { type } = level;
  if (type?.kind === "enum") {
    return { kind: "label", longestBytes: measureLongestText({ words: type.values.map(({ value }) => value), maxLength: 0 }) };
  }
  if (type?.kind !== "string" || hasUnusablePattern(type, compilePattern)) return { kind: "label", longestBytes: 0 };
  const { sentinels, length, unit, pattern } = type;
  const words = sentinels.map(({ text }) => text);
  return { kind: "label", longestBytes: measureLongestText({ words, maxLength: length.maximum ?? 0, unit, pattern }) };
}
