import { startDeadline } from "../../client/deadline.js";
import type { SubackCode } from "../broker-reason.js";
import type { MqttConnection, Qos } from "../connection.js";
import type { MqttLimits } from "../mqtt-session.js";
import { firstRefusalCode } from "../refusal-code.js";
import { createLossRecord } from "../loss-record.js";
import { splitList } from "./split-list.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** How long a filter that is asked for alone waits until the one before it has its answer, in milliseconds, before it looks again. */
const retryMs = 250;

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

/** Creates an empty queue. A filter after which the connection was lost more than once is asked for alone, and after a pause. */
export function createSubscribeQueue({ connection, limits }: SubscribeQueueOptions): SubscribeQueue {
  /** What the next SUBSCRIBE of this turn will ask for. */
  let asked = new Map<string, Waiter>();
  /** When what has no answer yet was sent. Every connection has a map of its own. */
  let sent = new Map<string, number>();
  const postponed = new Map<string, () => void>();
  const losses = createLossRecord("a subscription to");

  const send = async (batch: readonly (readonly [string, Waiter])[]): Promise<void> => {
    const sentNow = sent;
    const filters = batch.map(([filter]) => filter);
    for (const filter of filters) sent.set(filter, performance.now());
    const tell = await askBroker(connection, filters);
    if (sentNow !== sent) return;
    batch.forEach(([filter, waiter], index) => {
      sent.delete(filter);
      if (tell(waiter, index)) losses.clear(filter);
    });
  };

  const postpone = (filter: string, timeoutMs: number, waiter: Waiter): void => {
    const onTimeout = (): void => {
      // One at a time, so that it is known after which of them the connection is lost.
      if (sent.size > 0) return postpone(filter, retryMs, waiter);
      postponed.delete(filter);
      void send([[filter, waiter]]);
    };
    postponed.get(filter)?.();
    postponed.set(filter, startDeadline(timeoutMs, onTimeout));
  };

  const takeBack = (filter: string): boolean => {
    postponed.get(filter)?.();
    return postponed.delete(filter) || asked.delete(filter);
  };

  return {
    add: (filter) => {
      const pause = losses.findPause(filter);
      if (pause?.problem !== undefined) return Promise.reject(new Error(`The connection ${pause.problem}.`));
      if (pause !== undefined) return new Promise((resolve, reject) => postpone(filter, pause.leftMs, { resolve, reject }));
      if (asked.size === 0) {
        void Promise.resolve().then(() => {
          const all = [...asked];
          asked = new Map();
          for (const batch of splitList(all, limits.filtersPerSubscribe)) void send(batch);
        });
      }
      return new Promise((resolve, reject) => asked.set(filter, { resolve, reject }));
    },
    delete: takeBack,
    clear: () => {
      for (const filter of [...asked.keys(), ...postponed.keys()]) takeBack(filter);
      sent.forEach((sentAt, filter) => losses.blame(filter, sentAt));
      sent = new Map();
    },
  };
}

/** Sends one SUBSCRIBE. What is returned tells who waits for the filter at an index, and returns whether the broker has answered at all. */
async function askBroker(
  connection: SubscribeQueueOptions["connection"],
  filters: readonly string[],
): Promise<(waiter: Waiter, index: number) => boolean> {
  try {
    const codes = await connection.subscribe(filters, subscriptionQos);
    return ({ resolve }, index) => {
      resolve(codes[index] ?? firstRefusalCode);
      return true;
    };
  } catch (cause) {
    return ({ reject }) => {
      reject(cause);
      return false;
    };
  }
}
