import type { Members } from "../../values/own-members.js";
import type { MqttMessage } from "../message.js";
import { PayloadProblem } from "../payload-form.js";

/** What is needed of a message's description to read it. */
export type MessageSide<Message> = Pick<MqttMessage<Message, never>, "topicOnly" | "repeatedLabels" | "message">;

/**
 * Makes the user's message of a payload's members, none of which has been checked, and of its topic's labels.
 *
 * @throws {PayloadProblem} where they are not what the API says, or contradict each other.
 */
export function readMessage<Message>(
  { topicOnly, repeatedLabels = [], message }: MessageSide<Message>,
  members: Members,
  labels: Members,
): Message {
  const disagreeing = repeatedLabels.find((label) => members[label] !== labels[label]);
  if (disagreeing !== undefined) throw new PayloadProblem(`has another ${disagreeing} than its topic`);
  const candidate: Record<string, unknown> = { ...members };
  for (const label of topicOnly) {
    if (labels[label] !== undefined) candidate[label] = labels[label];
  }
  if (message.is(candidate)) return candidate;
  const [issue] = message.validate(candidate);
  throw new PayloadProblem(`is not what the API says: ${issue?.pointer ?? ""}: ${issue?.message ?? ""}`);
}
