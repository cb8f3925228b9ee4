import type { WarningListener } from "../../client/warning.js";
import type { Members } from "../../values/own-members.js";
import type { Admission } from "../admission.js";
import type { MessageListener } from "../connection.js";
import type { MessageHub } from "./message-hub.js";

/** What a topic is, and its labels beside. */
export interface ParsedTopic {
  readonly operation: string;
  readonly kind: "request" | "accepted" | "rejected" | "message";
}

/** Tells what a topic of the API is; `undefined` for every other topic. */
export type TopicParser = (topic: string) => ParsedTopic | undefined;

/** What messages are received with. */
export interface MessageReceiverOptions {
  readonly parseTopic: TopicParser;
  readonly identity: Members;
  readonly admit: Admission;
  readonly receiveMessage: MessageHub["receive"];
  /** What the requests of each client of the connection have in common. */
  readonly identities: ReadonlySet<Members>;
  readonly warn: WarningListener;
}

/**
 * Creates the listener for every message on a topic where no call has asked for a reply lately. Topics that the API does not know belong to
 * somebody else and are left alone; so are requests, which only a service reads, and what is meant for another client of the connection.
 */
export function createMessageReceiver({
  parseTopic,
  identity,
  admit,
  receiveMessage,
  identities,
  warn,
}: MessageReceiverOptions): MessageListener {
  return (topic, payload, retained) => {
    const parsed = parseTopic(topic);
    if (parsed === undefined || parsed.kind === "request") return;
    const labels: Members = { ...parsed };
    const isFor = (receiver: Members): boolean =>
      Object.entries(receiver).every(([name, value]) => labels[name] === undefined || labels[name] === value);
    if (!isFor(identity)) {
      if (![...identities].some(isFor)) warn({ kind: "foreign message", message: "A message is meant for somebody else.", topic });
      return;
    }
    if (!admit(topic, payload, retained)) return;
    if (parsed.kind === "message") return receiveMessage(parsed.operation, labels, topic, payload);
    warn({ kind: "unmatched message", message: `No call waits for a reply to ${parsed.operation} on this topic.`, topic });
  };
}
