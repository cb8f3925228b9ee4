import type { Limits } from "../../api/api.js";
import type { TopicLevel } from "../../api/topic.js";
import { measureLongestTopic, mqttTopicBytes } from "../../language/topic-length.js";

/** How long a topic of the API may be, in UTF-8 bytes. */
export function getTopicLimit(limits: Limits): number {
  return limits.topicBytes ?? mqttTopicBytes;
}

/** Whether a topic can be longer than the API allows although each of its labels is legal. Only then its length needs a check. */
export function canExceed(levels: readonly TopicLevel[], topicLimit: number): boolean {
  return measureLongestTopic(levels) > topicLimit;
}
