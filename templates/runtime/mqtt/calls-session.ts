import { createRequestCaller } from "./calls/request-caller.js";
import type { MqttConnection } from "./connection.js";
import { followConnection } from "./follow-connection.js";
import type { MqttSession, MqttSessionOptions } from "./mqtt-session.js";
import { createSessionContext } from "./session-context.js";

/**
 * Creates a session for calls alone, which brings along nothing but what they need.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createCallsSession<Known extends string>(connection: MqttConnection, options: MqttSessionOptions): MqttSession<Known> {
  const context = createSessionContext(connection, options);
  const caller = createRequestCaller(context, options);
  return { call: caller.call, close: followConnection(context, [caller], caller.waits) };
}
