import type { MqttConnection } from "./connection.js";
import { createMqttSession } from "./mqtt-session.js";
import type { MessageKeeper, MqttSession, MqttSessionOptions } from "./mqtt-session.js";

const nothing = (): void => undefined;

/** Leaves alone whatever is no reply. */
const indifferent: MessageKeeper = { receive: nothing, connected: nothing, disconnected: nothing, end: nothing };

/**
 * Creates a session for calls alone, which brings along nothing but what they need.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createCallsSession<Known extends string>(
  connection: MqttConnection,
  options: Omit<MqttSessionOptions<MessageKeeper>, "createKeeper">,
): MqttSession<Known> {
  const { call, close } = createMqttSession(connection, { ...options, createKeeper: () => indifferent });
  return { call, close };
}
