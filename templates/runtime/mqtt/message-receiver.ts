import type { WarningListener } from "../client/warning.js";
import type { Members } from "../own-members.js";
import type { MessageListener } from "./connection.js";
import type { MessageHub } from "./message-hub.js";
import type { ReplyReceiver } from "./reply-receiver.js";
import type { RequestCaller } from "./request-caller.js";

/** What an API says of its topics and of what its broker takes. */
export interface MqttApi {
  readonly parseTopic: (topic: string) => ParsedTopic | undefined;
  /** The largest payload, in bytes. */
  readonly payloadLimit: number;
  readonly filtersPerSubscribe: number;
}

/** What a topic is, and its labels beside. */
export interface ParsedTopic {
  readonly operation: string;
  readonly kind: "request" | "accepted" | "rejected" | "message";
}

/** What messages are received with. */
export interface MessageReceiverOptions {
  readonly api: MqttApi;
  readonly identity: Members;
  readonly findRoute: RequestCaller["findRoute"];
  readonly receiveReply: ReplyReceiver;
  readonly receiveMessage: MessageHub["receive"];
  readonly warn: WarningListener;
}

/**
 * Creates the listener for everything that reaches the connection. Topics that the API does not know belong to somebody else and are left
 * alone; so are requests, which only a service reads.
 */
export function createMessageReceiver(options: MessageReceiverOptions): MessageListener {
  const { api, identity, findRoute, receiveReply, receiveMessage, warn } = options;

  const isFit = (topic: string, payload: Uint8Array, retained: boolean): boolean => {
    if (payload.byteLength > api.payloadLimit) {
      warn({ kind: "oversized message", message: `A message of ${payload.byteLength} bytes is larger than the service sends.`, topic });
      return false;
    }
    // The service retains nothing: what was kept for whoever subscribes next is of no use to a call or consumer of now.
    if (retained) warn({ kind: "unmatched message", message: "A retained message is no answer to anything.", topic });
    return !retained;
  };

  return (topic, payload, retained) => {
    const route = findRoute(topic);
    if (route !== undefined) {
      if (isFit(topic, payload, retained)) receiveReply(route, topic, payload);
      return;
    }
    const parsed = api.parseTopic(topic);
    if (parsed === undefined || parsed.kind === "request") return;
    const labels: Members = { ...parsed };
    if (Object.entries(identity).some(([name, value]) => labels[name] !== undefined && labels[name] !== value)) {
      return warn({ kind: "foreign message", message: "A message is meant for somebody else.", topic });
    }
    if (!isFit(topic, payload, retained)) return;
    if (parsed.kind === "message") return receiveMessage(parsed.operation, labels, topic, payload);
    warn({ kind: "unmatched message", message: `No call waits for a reply to ${parsed.operation} on this topic.`, topic });
  };
}
