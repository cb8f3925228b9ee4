import type { MqttConnection, Qos } from "./connection.js";
import { SubscriptionError } from "./subscription-error.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** After this time in milliseconds the next call no longer waits for a SUBACK that others wait for, but subscribes again. */
export const attemptLifetimeMs = 10_000;

const qos: Qos = 1;

/** What a set of subscriptions works with. */
export interface SubscriptionSetOptions {
  readonly connection: Pick<MqttConnection, "subscribe" | "unsubscribe">;
  /** How many filters one SUBSCRIBE may hold. */
  readonly filtersPerSubscribe: number;
  /** Told when a subscription could not be made again after a reconnect. */
  readonly onLost: (filter: string, cause: unknown) => void;
}

/** The filters that a client needs. Each is subscribed to once, however many calls and consumers need it. */
export interface SubscriptionSet {
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
  readonly filter: string;
  granted: boolean;
  /** The SUBSCRIBE that has no answer yet, shared by all that wait for it. */
  attempt: Promise<void> | undefined;
  attemptedAt: number;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/** The sets of each connection, so that none gives up what another still needs. */
const setsByConnection = /* @__PURE__ */ new WeakMap<object, Set<ReadonlyMap<string, Subscription>>>();

/** Creates an empty set of subscriptions. Filters that are asked for in the same turn travel in one SUBSCRIBE. */
export function createSubscriptionSet({ connection, filtersPerSubscribe, onLost }: SubscriptionSetOptions): SubscriptionSet {
  const subscriptions = new Map<string, Subscription>();
  const sets = setsByConnection.get(connection) ?? new Set();
  setsByConnection.set(connection, sets.add(subscriptions));
  /** What the next SUBSCRIBE of this turn will ask for. */
  let asked = new Map<Subscription, Waiter>();
  let connections = 0;
  let online = false;

  const sendAsked = (): void => {
    const all = [...asked];
    asked = new Map();
    for (let start = 0; start < all.length; start += filtersPerSubscribe) void send(all.slice(start, start + filtersPerSubscribe));
  };

  const send = async (batch: readonly (readonly [Subscription, Waiter])[]): Promise<void> => {
    const sentOver = connections;
    const filters = batch.map(([{ filter }]) => filter);
    // Whoever wrote the connection may throw where a promise should reject.
    const answer = (async () => connection.subscribe(filters, qos))();
    const codes = await answer.catch((cause: unknown) => ({ cause }));
    // An answer that outlived its connection says nothing of the one that stands now.
    if (sentOver !== connections) return;
    batch.forEach(([subscription, waiter], index) => settle(subscription, waiter, "cause" in codes ? codes : (codes[index] ?? 0x80)));
  };

  const subscribe = (subscription: Subscription): Promise<void> => {
    const { attempt, attemptedAt } = subscription;
    if (attempt !== undefined && performance.now() - attemptedAt < attemptLifetimeMs) return attempt;
    const answered = new Promise<void>((resolve, reject) => {
      if (asked.size === 0) void Promise.resolve().then(sendAsked);
      asked.set(subscription, { resolve, reject });
    });
    const settled = answered.finally(() => {
      if (subscription.attempt === settled) subscription.attempt = undefined;
    });
    subscription.attempt = settled;
    subscription.attemptedAt = performance.now();
    return settled;
  };

  /** Withdraws what was not sent yet. Otherwise tells whether the broker has the subscription, or will have it once it has answered. */
  const withdraw = (subscription: Subscription): boolean =>
    !asked.delete(subscription) &&
    online &&
    (subscription.granted || subscription.attempt !== undefined) &&
    ![...sets].some((set) => set.has(subscription.filter));

  const find = (filter: string): Subscription => {
    const known = subscriptions.get(filter);
    if (known !== undefined) return known;
    const subscription = { filter, granted: false, attempt: undefined, attemptedAt: 0 };
    subscriptions.set(filter, subscription);
    return subscription;
  };

  return {
    isGranted: (filters) => filters.every((filter) => subscriptions.get(filter)?.granted),
    ensure: (filters) => {
      const missing = filters.map(find).filter(({ granted }) => !granted);
      return Promise.all(missing.map(subscribe));
    },
    release: (filter) => {
      const subscription = subscriptions.get(filter);
      subscriptions.delete(filter);
      if (subscription === undefined || !withdraw(subscription)) return;
      (async () => connection.unsubscribe([filter]))().catch(() => undefined);
    },
    connected: (sessionPresent) => {
      online = true;
      if (sessionPresent) return;
      for (const subscription of subscriptions.values()) {
        if (!subscription.granted) continue;
        subscription.granted = false;
        subscribe(subscription).catch((cause: unknown) => onLost(subscription.filter, cause));
      }
    },
    disconnected: () => {
      online = false;
      connections++;
      asked = new Map();
      for (const subscription of subscriptions.values()) subscription.attempt = undefined;
    },
    releaseAll: async () => {
      const all = [...subscriptions.values()];
      subscriptions.clear();
      sets.delete(subscriptions);
      const filters = all.filter(withdraw).map(({ filter }) => filter);
      const packets = [];
      for (let start = 0; start < filters.length; start += filtersPerSubscribe) {
        packets.push(connection.unsubscribe(filters.slice(start, start + filtersPerSubscribe)));
      }
      return Promise.all(packets);
    },
  };
}

function settle(subscription: Subscription, { resolve, reject }: Waiter, answer: number | { readonly cause: unknown }): void {
  if (typeof answer === "object") return reject(answer.cause);
  subscription.granted = answer === qos;
  if (subscription.granted) resolve();
  else reject(new SubscriptionError(subscription.filter, answer));
}
