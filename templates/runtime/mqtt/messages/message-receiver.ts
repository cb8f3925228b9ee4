import type { Members } from "../../values/own-members.js";
import type { ConnectionFollower } from "../follow-connection.js";
import { isWanted } from "../incoming-check.js";
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
 * somebody else and are left alone; so are requests, which only a service reads, and what is meant for another client of the connection.
 * `identities` are what the requests of each client of the connection have in common.
 */
export function createMessageReceiver(
  context: IncomingCheck,
  { parseTopic, identity }: MessageReceiverOptions,
  identities: ReadonlySet<Members>,
  pass: MessageHub["receive"],
): ConnectionFollower["receive"] {
  const { warn } = context;
  return (topic, payload, retained) => {
    const parsed = parseTopic(topic);
    if (parsed === undefined || parsed.kind === "request") return false;
    const labels: Members = { ...parsed };
    const isFor = (receiver: Members): boolean =>
      Object.entries(receiver).every(([name, value]) => labels[name] === undefined || labels[name] === value);
    if (!isFor(identity)) {
      if (![...identities].some(isFor)) warn({ kind: "foreign message", message: "A message is meant for somebody else.", topic });
      return true;
    }
    if (!isWanted(context, topic, payload, retained)) return true;
    if (parsed.kind === "message") pass(parsed.operation, labels, topic, payload);
    else warn({ kind: "unmatched message", message: `No call waits for a reply to ${parsed.operation} on this topic.`, topic });
    return true;
  };
}
