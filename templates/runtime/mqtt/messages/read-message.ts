import { readIncoming } from "../../values/incoming-form.js";
import type { OddityListener } from "../../values/read-leniently.js";
import { createMemberError } from "../../errors/create-member-error.js";
import { ValidationError } from "../../errors/validation-error.js";
import { reportIssue } from "../../values/inspection-result.js";
import type { Members } from "../../values/own-members.js";
import type { MqttMessage } from "../message.js";
import { PayloadProblem } from "../payload-form.js";

/** What is needed of a message's description to read it. */
export type MessageSide<Message> = Pick<MqttMessage<Message, never>, "key" | "topicOnly" | "repeatedLabels" | "message">;

/**
 * Makes the user's message of a payload's members, none of which has been checked, and of its topic's labels. A label that the payload should
 * repeat is taken from the topic where it does not.
 *
 * @throws {PayloadProblem} where nothing of it can be used, where payload and topic contradict each other, or where the strict reading finds
 *   fault with it.
 */
export function readMessage<Message>(
  { key, topicOnly, repeatedLabels = [], message }: MessageSide<Message>,
  members: Members,
  labels: Members,
  onOddity: OddityListener,
): Message {
  const disagreeing = repeatedLabels.find((label) => typeof members[label] === "string" && members[label] !== labels[label]);
  if (disagreeing !== undefined) throw new PayloadProblem(`has another ${disagreeing} than its topic`);
  const subject = `message ${key}`;
  const candidate: Record<string, unknown> = { ...members };
  for (const label of topicOnly) {
    if (labels[label] !== undefined) candidate[label] = labels[label];
  }
  try {
    for (const label of repeatedLabels) {
      const given = members[label];
      candidate[label] = labels[label];
      if (typeof given === "string" || given === undefined || given === null) continue;
      onOddity(createMemberError(subject, label, reportIssue("type", "what the topic says", given)));
    }
    return readIncoming(message, subject, candidate, onOddity);
  } catch (cause) {
    if (!(cause instanceof ValidationError)) throw cause;
    const [issue] = cause.issues;
    throw new PayloadProblem(`is not what the API says: ${issue?.pointer ?? ""}: ${issue?.message ?? ""}`, cause);
  }
}
