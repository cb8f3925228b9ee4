import { chooseTimeoutMs } from "../client/call-options.js";
import type { CallOptions } from "../client/call-options.js";
import { startDeadline } from "../client/deadline.js";
import { createWarner } from "../client/warning.js";
import type { WarningListener } from "../client/warning.js";
import type { Members } from "../values/own-members.js";
import { createAdmission } from "./admission.js";
import type { Admission } from "./admission.js";
import type { ConnectionStatus, MessageListener, MqttConnection } from "./connection.js";
import { copyMembers } from "./calls/copy-members.js";
import type { MqttOperation } from "./operation.js";
import type { ResponseValidators } from "./calls/read-response.js";
import { createReplyReceiver } from "./calls/reply-receiver.js";
import { createRequestCaller } from "./calls/request-caller.js";
import { createSubscriptionSet } from "./subscription-set.js";
import type { SubscriptionSet } from "./subscription-set.js";

/** How long `close` waits for the broker to confirm that the subscriptions are gone, in milliseconds. */
const unsubscribeTimeoutMs = 1_000;

/** What the broker of an API takes. */
export interface MqttLimits {
  /** The largest payload, in bytes. */
  readonly payloadLimit: number;
  readonly filtersPerSubscribe: number;
}

/** Options of every MQTT client. */
export interface MqttClientOptions {
  /** How long a call may take unless it says otherwise, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Receives what made no call fail but is worth knowing, such as unexpected messages. By default warnings are dropped. */
  readonly onWarning?: WarningListener | undefined;
}

/** Sends requests over one connection. `Known` are the members that the client adds to every request. */
export interface MqttSession<Known extends string = never> {
  /** Sends a request, to which it adds what the client adds to every request, and resolves to the reply. */
  readonly call: <Request extends object, Response>(
    operation: MqttOperation<Request, Response>,
    input: Omit<Request, Known>,
    options?: CallOptions,
  ) => Promise<Response>;
  /** Ends all calls and loops over messages, and unsubscribes. The connection stays open. */
  readonly close: () => Promise<void>;
}

/** Sends a request of which nothing is known yet. */
type SessionCall = <Request extends object, Response>(
  operation: MqttOperation<Request, Response>,
  input: object,
  options?: CallOptions,
) => Promise<Response>;

/** What a session offers to whatever takes care of messages that are no replies. */
export interface SessionParts {
  readonly call: SessionCall;
  readonly subscriptions: SubscriptionSet;
  readonly admit: Admission;
  readonly warn: WarningListener;
}

/** What takes care of messages that are no replies. */
export interface MessageKeeper {
  /** Told of every message on a topic where no call has asked for a reply lately. */
  readonly receive: MessageListener;
  readonly connected: () => void;
  readonly disconnected: () => void;
  /** The owner of the connection has ended it, or the client was closed. */
  readonly end: () => void;
}

/** What a session is created with. */
export interface MqttSessionOptions<Keeper extends MessageKeeper> extends MqttClientOptions {
  readonly limits: MqttLimits;
  /** What all requests have in common. */
  readonly identity: Members;
  readonly createKeeper: (parts: SessionParts) => Keeper;
  /** To tell what is wrong with a reply; without them it is only known that something is. */
  readonly validators?: ResponseValidators;
}

/**
 * Creates a session that knows no API but through what it is told with each call.
 *
 * @throws {ValidationError} where the time-out is none.
 */
export function createMqttSession<Keeper extends MessageKeeper>(
  connection: MqttConnection,
  { limits, identity, createKeeper, validators, timeoutMs, onWarning }: MqttSessionOptions<Keeper>,
): { readonly call: SessionCall; readonly close: () => Promise<void>; readonly keeper: Keeper } {
  const warn = createWarner(onWarning);
  const { payloadLimit, filtersPerSubscribe } = limits;
  const subscriptions = createSubscriptionSet({
    connection,
    filtersPerSubscribe,
    onLost: (filter, cause) =>
      warn({ kind: "lost subscription", message: "A subscription could not be made again after a reconnect.", topic: filter, cause }),
  });
  const caller = createRequestCaller({ connection, subscriptions, payloadLimit, timeoutMs: chooseTimeoutMs(timeoutMs), validators });
  const known = Object.entries(identity);
  const call: SessionCall = (operation, input, options = {}) => {
    const request = copyMembers({ ...input });
    for (const [name, value] of known) request[name] = value;
    return caller.call(operation, request, options);
  };
  const admit = createAdmission({ payloadLimit, warn });
  const keeper = createKeeper({ call, subscriptions, admit, warn });
  const receiveReply = createReplyReceiver({ caller, warn });

  const receive: MessageListener = (topic, payload, retained) => {
    const route = caller.findRoute(topic);
    if (route === undefined) keeper.receive(topic, payload, retained);
    else if (admit(topic, payload, retained)) receiveReply(route, topic, payload);
  };

  const follow = (status: ConnectionStatus): void => {
    if (status.state === "connected") {
      subscriptions.connected(status.sessionPresent);
      caller.connected();
      return keeper.connected();
    }
    subscriptions.disconnected();
    keeper.disconnected();
    if (status.state === "disconnected") return caller.disconnected(status.cause);
    caller.stop("was ended by its owner");
    keeper.end();
  };
  const stopListening = [connection.onMessage(receive), connection.onStatus(follow)];

  return {
    call,
    keeper,
    close: async () => {
      for (const stop of stopListening.splice(0)) stop();
      const released = subscriptions.releaseAll();
      caller.stop("is no longer used, since the client was closed");
      keeper.end();
      await new Promise<void>((resolve) => {
        const stop = startDeadline({ timeoutMs: unsubscribeTimeoutMs, onTimeout: resolve });
        const settle = (): void => {
          stop();
          resolve();
        };
        released.then(settle, settle);
      });
    },
  };
}
