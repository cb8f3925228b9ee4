import type { Members } from "../values/own-members.js";
import type { MqttConnection } from "./connection.js";
import { createMessageHub } from "./messages/message-hub.js";
import type { MessageHub } from "./messages/message-hub.js";
import { createMessageReceiver } from "./messages/message-receiver.js";
import type { TopicParser } from "./messages/message-receiver.js";
import { createMqttSession } from "./mqtt-session.js";
import type { MessageKeeper, MqttSession, MqttSessionOptions } from "./mqtt-session.js";

/** Sends requests on one connection, and reads what the service sends on its own. */
export interface MessagingSession<Known extends string = never> extends MqttSession<Known> {
  readonly read: MessageHub["read"];
}

/** What a session is created with. */
export interface MessagingSessionOptions extends Omit<MqttSessionOptions<MessageKeeper>, "createKeeper"> {
  readonly parseTopic: TopicParser;
}

/** Who receives messages over each connection: a gateway has a client for each of its things. */
const identitiesByConnection = /* @__PURE__ */ new WeakMap<object, Set<Members>>();

/**
 * Creates a session for all that an API offers on MQTT.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createMessagingSession<Known extends string>(
  connection: MqttConnection,
  { parseTopic, ...options }: MessagingSessionOptions,
): MessagingSession<Known> {
  const { identity } = options;
  const identities = identitiesByConnection.get(connection) ?? new Set();
  identitiesByConnection.set(connection, identities);
  const { call, close, keeper } = createMqttSession(connection, {
    ...options,
    createKeeper: ({ admit, ...parts }) => {
      const hub = createMessageHub(parts);
      const receive = createMessageReceiver({
        parseTopic,
        identity,
        admit,
        receiveMessage: hub.receive,
        identities,
        warn: parts.warn,
      });
      return { read: hub.read, connected: hub.connected, disconnected: hub.disconnected, end: hub.end, receive };
    },
  });
  identities.add(identity);
  return {
    call,
    read: keeper.read,
    close: () => {
      identities.delete(identity);
      return close();
    },
  };
}
