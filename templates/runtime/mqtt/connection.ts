import type { Outcome } from "../outcome.js";

/** How often a message is delivered: at most once (0) or at least once (1). */
export type Qos = 0 | 1;

/** A message for the broker. */
export interface OutgoingMessage {
  readonly topic: string;
  readonly payload: string | Uint8Array;
  readonly qos: Qos;
}

/** Told when a publish failed although the connection stands, and whether the broker may have passed the message on all the same. */
export type PublishFailureListener = (cause: unknown, outcome: Outcome) => void;

/** Told of every message that reaches the connection, whoever subscribed to it. The payload must not be changed. */
export type MessageListener = (topic: string, payload: Uint8Array, retained: boolean) => void;

/**
 * The state of a connection: it stands, and the broker still knows the subscriptions of the one before or does not; it does not stand at the
 * moment; or its owner has ended it.
 */
export type ConnectionStatus =
  | { readonly state: "connected"; readonly sessionPresent: boolean }
  | { readonly state: "disconnected"; readonly cause?: unknown }
  | { readonly state: "ended" };

/** Told of every change of the connection's state, and of the present one at once. */
export type StatusListener = (status: ConnectionStatus) => void;

/**
 * All that a client needs of an MQTT connection. The connection belongs to whoever made it: clients neither open nor close it, and other parts
 * of the program may use it at the same time. Clients publish and subscribe only while it stands.
 */
export interface MqttConnection {
  /** Hands over a message. Throws where it certainly will not be sent. That the connection was lost is told to status listeners alone. */
  readonly publish: (message: OutgoingMessage, onFailed: PublishFailureListener) => void;
  /** Sends one SUBSCRIBE; resolves to the return or reason code of each filter, as the SUBACK has them. Rejects where no SUBACK came. */
  readonly subscribe: (filters: readonly string[], qos: Qos) => Promise<readonly number[]>;
  readonly unsubscribe: (filters: readonly string[]) => Promise<void>;
  /** Adds a listener. What is returned removes it. */
  readonly onMessage: (listener: MessageListener) => () => void;
  /** Adds a listener and calls it at once. What is returned removes it. */
  readonly onStatus: (listener: StatusListener) => () => void;
}
