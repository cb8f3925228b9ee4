import type { WarningListener } from "../client/warning.js";
import type { ConnectionClient } from "./connection-clients.js";
import type { MqttLimits } from "./mqtt-session.js";

/** What is needed to tell which messages are looked into, and which are reported. */
export interface IncomingCheck {
  readonly clients: ReadonlySet<ConnectionClient>;
  readonly limits: MqttLimits;
  readonly warn: WarningListener;
}

/** Whether a message is worth reading. One that is not has been reported. */
export function isWanted({ limits, warn }: IncomingCheck, topic: string, { byteLength }: Uint8Array, retained: boolean): boolean {
  if (byteLength > limits.payloadLimit) {
    warn({ kind: "oversized message", message: `A message of ${byteLength} bytes is too large.`, topic });
    return false;
  }
  // The service retains nothing: a message kept for the next subscriber is of no use to a call or consumer of now.
  if (retained) warn({ kind: "unmatched message", message: "A retained message is left out.", topic });
  return !retained;
}

/** How many calls of all clients wait for a message. */
export function countWaiting(clients: IncomingCheck["clients"], topic: string, payload: Uint8Array): number {
  let count = 0;
  for (const { waits } of clients) count += waits(topic, payload);
  return count;
}
