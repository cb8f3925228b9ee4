import { isSubscribedTo } from "./connection-filters.js";
import type { MqttConnection } from "./connection.js";
import { createMessageHub } from "./message-hub.js";
import type { MessageHub } from "./message-hub.js";
import { createMessageReceiver } from "./message-receiver.js";
import type { TopicParser } from "./message-receiver.js";
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

/**
 * Creates a session for all that an API offers on MQTT.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createMessagingSession<Known extends string>(
  connection: MqttConnection,
  { parseTopic, ...options }: MessagingSessionOptions,
): MessagingSession<Known> {
  const { call, close, keeper } = createMqttSession(connection, {
    ...options,
    createKeeper: ({ admit, ...parts }) => {
      const hub = createMessageHub(parts);
      const receive = createMessageReceiver({
        parseTopic,
        identity: options.identity,
        admit,
        receiveMessage: hub.receive,
        isWanted: (topic) => isSubscribedTo(connection, topic),
        warn: parts.warn,
      });
      return { read: hub.read, connected: hub.connected, disconnected: hub.disconnected, end: hub.end, receive };
    },
  });
  return { call, close, read: keeper.read };
}
