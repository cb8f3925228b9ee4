import type { Outcome } from "../errors/outcome.js";
import type { SubackCode } from "./broker-reason.js";

/** How often a message is delivered: at most once (0) or at least once (1). */
export type Qos = 0 | 1;

/** A message to publish. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly payload: string | Uint8Array;
  readonly qos: Qos;
}

/**
 * Called when a publish failed although the connection stands, and whether the broker may have forwarded the message nevertheless. The cause
 * says what the broker said, where it has a numeric `reasonCode`.
 */
export type PublishFailureListener = (cause: unknown, outcome: Outcome) => void;

/** Called for every message that reaches the connection, no matter which part of the program subscribed to it. Must not change the payload. */
export type MessageListener = (topic: string, payload: Uint8Array, retained: boolean) => void;

/**
 * The state of a connection: connected, where `sessionPresent` says whether the broker still has the subscriptions made before, and
 * `receiveMaximum` how many unacknowledged messages it takes, if it said so;
 * disconnected for the moment; or ended for good by its owner. An attempt to connect again that failed is another `disconnected`. The cause
 * says what the broker said, where it has a numeric `reasonCode`.
 */
export type ConnectionStatus =
  | { readonly state: "connected"; readonly sessionPresent: boolean; readonly receiveMaximum?: number | undefined }
  | { readonly state: "disconnected"; readonly cause?: unknown }
  | { readonly state: "ended" };

/** Called with the current state at once, and then on every change. */
export type StatusListener = (status: ConnectionStatus) => void;

/**
 * Everything that a client needs of an MQTT connection. The connection belongs to the program that made it: clients neither open nor close it, and
 * other parts of the program can use it at the same time. Clients publish and subscribe only while it is connected. Several clients may share
 * one, from whichever package or copy of one, and a subscription is given up only when none of them needs it anymore. They find each other
 * through the object, which must not be frozen; a library's own object may be adapted once for each of them.
 */
export interface MqttConnection {
  /**
   * Publishes a message. Throws if it will certainly not be sent. A lost connection is reported to status listeners only. `onAcknowledged` makes
   * room for other requests before the reply does, where the number of unacknowledged messages is limited.
   */
  readonly publish: (message: OutgoingMessage, onFailed: PublishFailureListener, onAcknowledged?: () => void) => void;
  /**
   * Sends one SUBSCRIBE and resolves to the return or reason code of each filter, as in the SUBACK, or to an error with that as its
   * `reasonCode` where the broker said more. Rejects if there is no SUBACK.
   */
  readonly subscribe: (filters: readonly string[], qos: Qos) => Promise<readonly SubackCode[]>;
  readonly unsubscribe: (filters: readonly string[]) => Promise<void>;
  /** What in the options of the library harms clients whose broker takes so many filters in one SUBSCRIBE. Each is told once. */
  readonly findHarm?: (filtersPerSubscribe: number) => readonly string[];
  /** Adds a listener and returns a function that removes it. */
  readonly onMessage: (listener: MessageListener) => () => void;
  /** Adds a listener, calls it at once, and returns a function that removes it. */
  readonly onStatus: (listener: StatusListener) => () => void;
}
