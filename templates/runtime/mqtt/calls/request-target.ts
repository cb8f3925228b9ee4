import type { MqttOperation } from "../operation.js";

/** What is needed of an operation once its request is written. */
export type ReplySide = Pick<MqttOperation<never, unknown>, "key" | "repeatable" | "qos" | "token" | "acceptedPayload" | "createError">;

/** Where a request goes, and what to subscribe to before it is sent. */
export interface RequestTarget {
  readonly operation: ReplySide;
  readonly topic: string;
  readonly filters: readonly string[];
}
