import { listIssues, reportIssue } from "../values/inspection-result.js";
import { ValidationError } from "../errors/validation-error.js";

/** The length of a text in UTF-8, in bytes; half of a surrogate pair counts as the three bytes of its replacement. */
export function measureUtf8(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) bytes += 1;
    else if (codePoint < 0x800) bytes += 2;
    else bytes += codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether a topic is within the limit, in bytes. A topic with more UTF-16 units than that is not looked into. */
export function fitsTopicLimit(topic: string, limit: number): boolean {
  return topic.length <= limit && (topic.length * 3 <= limit || measureUtf8(topic) <= limit);
}

/**
 * Returns a topic that is within the limit, in bytes. Used where labels that are legal each by itself can be too long together.
 *
 * @throws {ValidationError} where it is longer.
 */
export function checkTopicLength<Topic extends string>(topic: Topic, limit: number): Topic {
  if (fitsTopicLimit(topic, limit)) return topic;
  throw new ValidationError("topic", listIssues(reportIssue("length", `at most ${limit} bytes`, topic)));
}
