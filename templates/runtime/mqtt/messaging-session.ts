import type { Members } from "../values/own-members.js";
import { createRequestCaller } from "./calls/request-caller.js";
import type { MqttConnection } from "./connection.js";
import { followConnection } from "./follow-connection.js";
import { createMessageHub } from "./messages/message-hub.js";
import type { MessageHub } from "./messages/message-hub.js";
import { createMessageReceiver } from "./messages/message-receiver.js";
import type { TopicParser } from "./messages/message-receiver.js";
import type { MqttSession, MqttSessionOptions } from "./mqtt-session.js";
import { createSessionContext } from "./session-context.js";

/** Sends requests on one connection, and reads what the service sends on its own. */
export interface MessagingSession<Known extends string = never> extends MqttSession<Known> {
  readonly read: MessageHub["read"];
}

/** What a session is created with. */
export interface MessagingSessionOptions extends MqttSessionOptions {
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
  options: MessagingSessionOptions,
): MessagingSession<Known> {
  const { identity } = options;
  const context = createSessionContext(connection, options);
  const { call, ...caller } = createRequestCaller(context, options);
  const hub = createMessageHub(context, call);
  const identities = identitiesByConnection.get(connection) ?? new Set();
  identitiesByConnection.set(connection, identities.add(identity));
  const receive = createMessageReceiver(context, options, identities, hub.receive);
  const close = followConnection(context, [caller, { ...hub, receive }]);
  return {
    call,
    read: hub.read,
    close: () => {
      identities.delete(identity);
      return close();
    },
  };
}
