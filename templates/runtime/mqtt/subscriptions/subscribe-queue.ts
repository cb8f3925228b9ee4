import type { SubackCode } from "../broker-reason.js";
import type { MqttConnection, Qos } from "../connection.js";
import type { MqttLimits } from "../mqtt-session.js";
import { firstRefusalCode } from "../refusal-code.js";
import { splitList } from "./split-list.js";

/** What is asked for: less than that counts as refused. */
export const subscriptionQos: Qos = 1;

/** What filters are asked for with. */
export interface SubscribeQueueOptions {
  readonly connection: Pick<MqttConnection, "subscribe">;
  /** How many filters one SUBSCRIBE may hold. */
  readonly limits: Pick<MqttLimits, "filtersPerSubscribe">;
}

/** Asks the broker for filters. Those that are asked for in the same turn travel in one SUBSCRIBE. */
export interface SubscribeQueue {
  /** Resolves to the broker's code for a filter; rejects where there is none, and stays open where the connection is lost before. */
  readonly add: (filter: string) => Promise<SubackCode>;
  /** Takes back a filter that was not sent yet. Returns whether that was so. */
  readonly delete: (filter: string) => boolean;
  /** Forgets everything that has no answer yet. An answer that outlives its connection says nothing of the next one. */
  readonly clear: () => void;
}

interface Waiter {
  readonly resolve: (code: SubackCode) => void;
  readonly reject: (cause: unknown) => void;
}

/** Creates an empty queue. */
export function createSubscribeQueue({ connection, limits }: SubscribeQueueOptions): SubscribeQueue {
  /** What the next SUBSCRIBE of this turn will ask for. */
  let asked = new Map<string, Waiter>();
  let clearings = 0;

  const send = async (batch: readonly (readonly [string, Waiter])[]): Promise<void> => {
    const sentAfter = clearings;
    const filters = batch.map(([filter]) => filter);
    // A connection that is written by hand may throw where a promise should reject.
    const answer = (async () => connection.subscribe(filters, subscriptionQos))();
    const codes = await answer.catch((cause: unknown) => ({ cause }));
    if (sentAfter !== clearings) return;
    batch.forEach(([, { resolve, reject }], index) => ("cause" in codes ? reject(codes.cause) : resolve(codes[index] ?? firstRefusalCode)));
  };

  return {
    add: (filter) => {
      if (asked.size === 0) {
        void Promise.resolve().then(() => {
          const all = [...asked];
          asked = new Map();
          for (const batch of splitList(all, limits.filtersPerSubscribe)) void send(batch);
        });
      }
      return new Promise((resolve, reject) => asked.set(filter, { resolve, reject }));
    },
    delete: (filter) => asked.delete(filter),
    clear: () => {
      clearings++;
      asked = new Map();
    },
  };
}
