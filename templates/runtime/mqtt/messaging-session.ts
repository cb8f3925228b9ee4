import { createMemberWatch } from "../client/member-watch.js";
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
  /** The members that requests of the API have. */
  readonly requestMembers: readonly string[];
}

/**
 * Creates a session for all that an API offers on MQTT.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createMessagingSession<Known extends string>(
  connection: MqttConnection,
  options: MessagingSessionOptions,
): MessagingSession<Known> {
  const context = createSessionContext(connection, options);
  const { call, ...caller } = createRequestCaller(context, options, createMemberWatch(options.requestMembers, context.warn));
  const hub = createMessageHub(context, call);
  const receiver = createMessageReceiver(context, options, hub);
  return { call, read: hub.read, close: followConnection(context, [caller, { ...hub, ...receiver }], caller.waits) };
}
