import type { WarningListener } from "../../client/warning.js";
import type { SubackCode } from "../broker-reason.js";
import type { ConnectionClient } from "../connection-clients.js";
import type { MqttConnection } from "../connection.js";
import type { MqttLimits } from "../mqtt-session.js";
import { splitList } from "./split-list.js";
import { createSubscribeQueue, subscriptionQos } from "./subscribe-queue.js";
import { SubscriptionError } from "./subscription-error.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** After this time in milliseconds the next call no longer waits for a SUBACK that others wait for, but subscribes again. */
export const attemptLifetimeMs = 10_000;

/** What a set of subscriptions works with. */
export interface SubscriptionSetOptions {
  readonly connection: Pick<MqttConnection, "subscribe" | "unsubscribe" | "findHarm">;
  /** The clients of the connection: no filter is given up that one of them still needs. */
  readonly clients: ReadonlySet<Pick<ConnectionClient, "needs">>;
  /** How many filters one SUBSCRIBE or UNSUBSCRIBE may hold. */
  readonly limits: Pick<MqttLimits, "filtersPerSubscribe">;
  /** Told where a subscription could not be made again after a reconnect, and of harmful options of the MQTT library. */
  readonly warn: WarningListener;
}

/** The filters that a client needs. Each is subscribed to once, however many calls and consumers need it. */
export interface SubscriptionSet {
  /** Whether it has a filter, granted or not. */
  readonly has: (filter: string) => boolean;
  readonly isGranted: (filters: readonly string[]) => boolean;
  /** Resolves once all filters are granted; rejects with a `SubscriptionError` where one is refused. */
  readonly ensure: (filters: readonly string[]) => Promise<unknown>;
  /** Gives up a filter. */
  readonly release: (filter: string) => void;
  /** Makes the subscriptions of the connection before again, where the broker has forgotten them. */
  readonly connected: (sessionPresent: boolean) => void;
  readonly disconnected: () => void;
  /** Gives up all filters. Settles with the broker's answer; rejects where none comes. */
  readonly releaseAll: () => Promise<unknown>;
}

interface Subscription {
  granted: boolean;
  /** The SUBSCRIBE that has no answer yet, shared by all that wait for it. */
  attempt?: Promise<SubackCode> | undefined;
  attemptedAt: number;
}

/** Creates an empty set of subscriptions. */
export function createSubscriptionSet(options: SubscriptionSetOptions): SubscriptionSet {
  const { connection, clients, limits, warn } = options;
  const subscriptions = new Map<string, Subscription>();
  const queue = createSubscribeQueue(options);
  let online = false;

  const subscribe = async (filter: string): Promise<void> => {
    const subscription = subscriptions.get(filter) ?? { granted: false, attemptedAt: 0 };
    subscriptions.set(filter, subscription);
    if (subscription.granted) return;
    if (subscription.attempt === undefined || performance.now() - subscription.attemptedAt >= attemptLifetimeMs) {
      subscription.attempt = queue.add(filter);
      subscription.attemptedAt = performance.now();
    }
    const { attempt } = subscription;
    try {
      const code = await attempt;
      subscription.granted = code === subscriptionQos;
      if (!subscription.granted) throw new SubscriptionError(filter, code);
      for (const message of connection.findHarm?.(limits.filtersPerSubscribe) ?? []) warn({ kind: "harmful option", message });
    } finally {
      if (subscription.attempt === attempt) subscription.attempt = undefined;
    }
  };

  /** Takes a filter out. Returns whether the broker has it, or will have it once it has answered, and nobody else needs it. */
  const remove = (filter: string): boolean => {
    const subscription = subscriptions.get(filter);
    subscriptions.delete(filter);
    if (queue.delete(filter) || !online || subscription === undefined) return false;
    return (subscription.granted || subscription.attempt !== undefined) && ![...clients].some(({ needs }) => needs(filter));
  };

  const unsubscribe = async (filters: readonly string[]): Promise<unknown> =>
    Promise.all(splitList(filters.filter(remove), limits.filtersPerSubscribe).map((packet) => connection.unsubscribe(packet)));

  return {
    has: (filter) => subscriptions.has(filter),
    isGranted: (filters) => filters.every((filter) => subscriptions.get(filter)?.granted),
    ensure: (filters) => Promise.all(filters.map(subscribe)),
    release: (filter) => void unsubscribe([filter]).catch(() => undefined),
    connected: (sessionPresent) => {
      online = true;
      if (sessionPresent) return;
      for (const [filter, subscription] of subscriptions) {
        if (!subscription.granted) continue;
        subscription.granted = false;
        subscribe(filter).catch((cause: unknown) =>
          warn({ kind: "lost subscription", message: "A subscription could not be renewed.", topic: filter, cause }),
        );
      }
    },
    disconnected: () => {
      online = false;
      queue.clear();
      for (const subscription of subscriptions.values()) subscription.attempt = undefined;
    },
    releaseAll: () => unsubscribe([...subscriptions.keys()]),
  };
}
