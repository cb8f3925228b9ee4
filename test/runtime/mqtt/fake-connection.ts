import type {
  ConnectionStatus,
  MessageListener,
  MqttConnection,
  OutgoingMessage,
  PublishFailureListener,
  StatusListener,
} from "../../../templates/runtime/mqtt/connection.js";

/** A connection whose broker is the test: it sees what is sent and decides what comes back. */
export interface FakeConnection extends MqttConnection {
  /** Every message published so far. */
  readonly published: readonly OutgoingMessage[];
  /** The filters of every SUBSCRIBE so far. */
  readonly subscribes: readonly (readonly string[])[];
  readonly unsubscribes: readonly (readonly string[])[];
  /** Message and status listeners that are still there. */
  readonly listenerCount: () => number;
  readonly deliver: (topic: string, payload: unknown, retained?: boolean) => void;
  readonly connect: (sessionPresent?: boolean) => void;
  readonly disconnect: (cause?: unknown) => void;
  readonly endByOwner: () => void;
  /** Makes the next SUBSCRIBE answer with these codes. */
  readonly answerSubscribe: (...codes: readonly number[]) => void;
  /** Leaves the next SUBSCRIBEs without an answer; all of them unless told how many. */
  readonly ignoreSubscribes: (count?: number) => void;
  /** Makes every publish from now on fail as told. */
  readonly failPublishes: (fail: (onFailed: PublishFailureListener) => void) => void;
}

/** Creates a connection that stands already, unless told otherwise, and grants whatever is asked for. */
export function createFakeConnection(initial: ConnectionStatus = { state: "connected", sessionPresent: false }): FakeConnection {
  const published: OutgoingMessage[] = [];
  const subscribes: (readonly string[])[] = [];
  const unsubscribes: (readonly string[])[] = [];
  const messageListeners = new Set<MessageListener>();
  const statusListeners = new Set<StatusListener>();
  const answers: (readonly number[])[] = [];
  let ignoredSubscribes = 0;
  let fail: ((onFailed: PublishFailureListener) => void) | undefined;
  let status = initial;

  const become = (next: ConnectionStatus): void => {
    status = next;
    for (const listener of statusListeners) listener(next);
  };

  return {
    published,
    subscribes,
    unsubscribes,
    listenerCount: () => messageListeners.size + statusListeners.size,
    publish: (message, onFailed) => {
      published.push(message);
      fail?.(onFailed);
    },
    subscribe: (filters, qos) => {
      subscribes.push(filters);
      if (ignoredSubscribes-- > 0) return new Promise(() => undefined);
      return Promise.resolve(answers.shift() ?? filters.map(() => qos));
    },
    unsubscribe: async (filters) => void unsubscribes.push(filters),
    onMessage: (listener) => {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onStatus: (listener) => {
      statusListeners.add(listener);
      listener(status);
      return () => statusListeners.delete(listener);
    },
    deliver: (topic, payload, retained = false) => {
      const bytes = payload instanceof Uint8Array ? payload : Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload));
      for (const listener of messageListeners) listener(topic, bytes, retained);
    },
    connect: (sessionPresent = false) => become({ state: "connected", sessionPresent }),
    disconnect: (cause) => become({ state: "disconnected", cause }),
    endByOwner: () => become({ state: "ended" }),
    answerSubscribe: (...codes) => void answers.push(codes),
    ignoreSubscribes: (count = Infinity) => {
      ignoredSubscribes = count;
    },
    failPublishes: (how) => {
      fail = how;
    },
  };
}
