import type { Limits } from "../../api/api.js";
import type { TopicLabel, TopicLevel } from "../../api/topic.js";

/** How long a topic may be where a model says nothing, in bytes: the most that MQTT itself can carry. */
const mqttTopicBytes = 65_535;

/** How long a topic of the API may be, in UTF-8 bytes. */
export function getTopicLimit(limits: Limits): number {
  return limits.topicBytes ?? mqttTopicBytes;
}

/** Whether a topic can be longer than the API allows although each of its labels is legal. Only then its length needs a check. */
export function canExceed(levels: readonly TopicLevel[], topicLimit: number): boolean {
  return measureLongestTopic(levels) > topicLimit;
}

/** The length of the longest legal topic of these levels in UTF-8 bytes. */
function measureLongestTopic(levels: readonly TopicLevel[]): number {
  const slashes = levels.length - 1;
  return levels.reduce(
    (bytes, level) => bytes + (level.kind === "literal" ? Buffer.byteLength(level.text) : measureLongestLabel(level)),
    slashes,
  );
}

function measureLongestLabel({ type }: TopicLabel): number {
  if (type.kind === "enum") return Math.max(...type.values.map(({ value }) => Buffer.byteLength(value)));
  const longestSentinel = Math.max(0, ...type.sentinels.map(({ value }) => Buffer.byteLength(value)));
  const bytesPerCharacter = type.pattern !== undefined && matchesAsciiOnly(type.pattern) ? 1 : 4;
  return Math.max(longestSentinel, (type.maxLength ?? Infinity) * bytesPerCharacter);
}

/** Whether a pattern can only match ASCII. Says no where it would take more than a look to be sure. */
function matchesAsciiOnly(pattern: string): boolean {
  const namesOthers = /[^ -~]|\[\^|\\[^dw\W]/.test(pattern);
  const outsideClasses = pattern.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
  return !namesOthers && !outsideClasses.includes(".");
}
