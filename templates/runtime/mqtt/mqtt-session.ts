import { chooseTimeoutMs } from "../client/call-options.js";
import type { CallOptions } from "../client/call-options.js";
import { startDeadline } from "../client/deadline.js";
import { createWarner } from "../client/warning.js";
import type { WarningListener } from "../client/warning.js";
import type { Members } from "../own-members.js";
import type { ConnectionStatus, MqttConnection } from "./connection.js";
import { createMessageHub } from "./message-hub.js";
import type { MessageHub } from "./message-hub.js";
import { createMessageReceiver } from "./message-receiver.js";
import type { MqttApi } from "./message-receiver.js";
import type { MqttOperation } from "./operation.js";
import { createReplyReceiver } from "./reply-receiver.js";
import { createRequestCaller } from "./request-caller.js";
import { createSubscriptionSet } from "./subscription-set.js";

/** How long `close` waits for the broker to confirm that the subscriptions are gone, in milliseconds. */
const unsubscribeTimeoutMs = 1_000;

/** What users may say of an MQTT client. */
export interface MqttClientOptions {
  /** How long a call may take that does not say so itself, in milliseconds; 10,000 where nothing is said. */
  readonly timeoutMs?: number | undefined;
  /** Told of messages that were not acted upon and of whatever else no call fails of. Without it they are dropped. */
  readonly onWarning?: WarningListener | undefined;
}

/** A client of an API on one connection. */
export interface MqttSession {
  /** Adds what the client was told once to a request, and sends it. */
  readonly call: <Request extends object, Response>(
    operation: MqttOperation<Request, Response>,
    input: Partial<Request>,
    options?: CallOptions,
  ) => Promise<Response>;
  readonly read: MessageHub["read"];
  /** Ends all calls and all reading, unsubscribes, and leaves the connection as it is. */
  readonly close: () => Promise<void>;
}

/**
 * Creates a client that knows no API but the one it is told of. `identity` is what all requests have in common.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createMqttSession(connection: MqttConnection, api: MqttApi, identity: Members, options: MqttClientOptions): MqttSession {
  const warn = createWarner(options.onWarning);
  const timeoutMs = chooseTimeoutMs(options.timeoutMs);
  const subscriptions = createSubscriptionSet({
    connection,
    filtersPerSubscribe: api.filtersPerSubscribe,
    onLost: (filter, cause) =>
      warn({ kind: "lost subscription", message: "A subscription could not be made again after a reconnect.", topic: filter, cause }),
  });
  const caller = createRequestCaller({ connection, subscriptions, payloadLimit: api.payloadLimit, timeoutMs });
  const receiveReply = createReplyReceiver({ caller, warn });

  const call: MqttSession["call"] = (operation, input, callOptions = {}) => caller.call(operation, { ...input, ...identity }, callOptions);
  const hub = createMessageHub({ subscriptions, call, warn });

  const receive = createMessageReceiver({ api, identity, findRoute: caller.findRoute, receiveReply, receiveMessage: hub.receive, warn });

  const disconnect = (): void => {
    subscriptions.disconnected();
    hub.disconnected();
  };
  const follow = (status: ConnectionStatus): void => {
    switch (status.state) {
      case "connected":
        subscriptions.connected(status.sessionPresent);
        caller.connected();
        return hub.connected();
      case "disconnected":
        disconnect();
        return caller.disconnected(status.cause);
      case "ended":
        disconnect();
        caller.stop("was ended by its owner");
        return hub.end();
    }
  };
  const stopListening = [connection.onMessage(receive), connection.onStatus(follow)];

  return {
    call,
    read: hub.read,
    close: async () => {
      for (const stop of stopListening.splice(0)) stop();
      const released = subscriptions.releaseAll();
      caller.stop("is no longer used, since the client was closed");
      hub.close();
      await settleWithin(unsubscribeTimeoutMs, released);
    },
  };
}

/** Waits for a promise to settle either way, but not for ever. */
async function settleWithin(timeoutMs: number, promise: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = startDeadline({ timeoutMs, signal: undefined, onTimeout: resolve, onAbort: () => resolve() });
    const settle = (): void => {
      stop();
      resolve();
    };
    promise.then(settle, settle);
  });
}
