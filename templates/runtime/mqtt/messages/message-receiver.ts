import type { Members } from "../../values/own-members.js";
import type { ConnectionFollower } from "../follow-connection.js";
import { countWaiting, isWanted } from "../incoming-check.js";
import type { IncomingCheck } from "../incoming-check.js";
import type { MessageHub } from "./message-hub.js";

/** What a topic is, and its labels beside. */
export interface ParsedTopic {
  readonly operation: string;
  readonly kind: "request" | "accepted" | "rejected" | "message";
}

/** Tells what a topic of the API is; `undefined` for every other topic. */
export type TopicParser = (topic: string) => ParsedTopic | undefined;

/** What tells which messages are for a client. */
export interface MessageReceiverOptions {
  readonly parseTopic: TopicParser;
  readonly identity: Members;
}

/**
 * Creates the listener for every message on a topic where no call has asked for a reply lately. Topics that the API does not know belong to
 * somebody else and are left alone, except that one is reported for which somebody has asked: its labels are not what the API says. Requests,
 * which only a service reads, are left alone too, and what another client of the connection reads.
 */
export function createMessageReceiver(
  context: IncomingCheck,
  { parseTopic, identity }: MessageReceiverOptions,
  { receive: pass, expects }: Pick<MessageHub, "receive" | "expects">,
): Pick<ConnectionFollower, "receive" | "reads"> {
  const { clients, warn } = context;

  const isForClient = (labels: Members): boolean =>
    Object.entries(identity).every(([name, value]) => labels[name] === undefined || labels[name] === value);

  const parseIncoming = (topic: string): ParsedTopic | undefined => {
    const parsed = parseTopic(topic);
    return parsed?.kind === "request" ? undefined : parsed;
  };

  return {
    receive: (topic, payload, retained) => {
      const parsed = parseIncoming(topic);
      if (parsed === undefined) {
        if (expects(topic)) warn({ kind: "malformed message", message: "A message came on a topic that the API does not know.", topic });
        return false;
      }
      const labels: Members = { ...parsed };
      if (!isForClient(labels)) {
        const isRead = [...clients].some(({ reads }) => reads(topic));
        if (!isRead) warn({ kind: "foreign message", message: "A message is meant for somebody else.", topic });
        return true;
      }
      if (!isWanted(context, topic, payload, retained)) return true;
      if (parsed.kind === "message") pass(parsed.operation, labels, topic, payload);
      else if (countWaiting(clients, topic, payload) === 0) {
        warn({ kind: "unmatched message", message: `No call waits for a reply to ${parsed.operation} on this topic.`, topic });
      }
      return true;
    },
    reads: (topic) => {
      const parsed = parseIncoming(topic);
      return parsed !== undefined && isForClient({ ...parsed });
    },
  };
}
