import { isLoss } from "./aws-crt-loss.js";
import type { MqttConnection } from "../connection.js";
import { firstRefusalCode } from "../refusal-code.js";

/** Subscribes also before the first connection, and leaves it to the connection's state to tell of its loss. */
export interface AwsCrtSubscriber {
  readonly subscribe: MqttConnection["subscribe"];
  /** Gives up what still waits for a connection. */
  readonly forget: (filters: readonly string[]) => void;
  /** Must be told whether there is a connection, or `undefined` while that is unknown. */
  readonly report: (isConnected: boolean | undefined) => void;
}

interface SubscribeAttempt {
  readonly wanted: Set<string>;
  readonly settle: (isConnected: boolean) => void;
}

/**
 * Creates a subscriber that subscribes a second time where aws-crt, which does not say whether it is connected, was not: before its first
 * connection it refuses, or, with a clean session, drops whatever it was asked for before. What it drops later fails with the next report.
 */
export function createAwsCrtSubscriber(send: MqttConnection["subscribe"]): AwsCrtSubscriber {
  const attempts = new Set<SubscribeAttempt>();
  let isKnown = false;

  return {
    subscribe: async (filters, qos) => {
      const wasKnown = isKnown;
      const wanted = new Set(filters);
      const connected = new Promise<boolean>((settle) => attempts.add({ wanted, settle }));
      try {
        return await send(filters, qos);
      } catch (cause) {
        if (wasKnown && !isLoss(cause)) throw cause;
        if (!(await connected)) throw cause;
        const left = filters.filter((filter) => wanted.has(filter));
        const codes = await send(left, qos);
        return filters.map((filter) => codes[left.indexOf(filter)] ?? firstRefusalCode);
      }
    },
    forget: (filters) => {
      for (const attempt of attempts) {
        for (const filter of filters) attempt.wanted.delete(filter);
        if (attempt.wanted.size > 0) continue;
        attempt.settle(false);
        attempts.delete(attempt);
      }
    },
    report: (isConnected) => {
      isKnown = isConnected !== undefined;
      for (const { settle } of attempts) settle(isConnected === true);
      attempts.clear();
    },
  };
}
