import { listIssues, reportIssue } from "../values/inspection-result.js";
import { hasByteLength } from "../values/text.js";
import { ValidationError } from "../errors/validation-error.js";

/**
 * Returns a topic that is within the limit, in bytes. Used where labels that are legal each by itself can be too long together.
 *
 * @throws {ValidationError} where it is longer.
 */
export function checkTopicLength<Topic extends string>(topic: Topic, limit: number): Topic {
  if (hasByteLength(topic, 0, limit)) return topic;
  throw new ValidationError("topic", listIssues(reportIssue("length", `at most ${limit} bytes`, topic)));
}
