import { startDeadline } from "../client/deadline.js";

// What Node, browsers and workers have in common; named here because the package is compiled without the types of any of them.
declare const performance: { readonly now: () => number };

/** How much the broker takes over one connection. What is left out has no limit. */
export interface PublishLimits {
  /** Messages that the broker has not acknowledged. */
  readonly requestsInFlight?: number;
  readonly publishesPerSecond?: number;
}

/** Lets the messages of all clients of a connection through, in their order, as the broker's limits allow. */
export interface PublishGate {
  /**
   * Calls a function that publishes, at once or when its turn has come. It is given what tells that the message was acknowledged. What is
   * returned takes it out, whether it waits or is through.
   */
  readonly enter: (limits: PublishLimits, publish: (acknowledge: () => void) => void) => () => void;
  /** There is a connection, and the broker has said how many unacknowledged messages it takes, or nothing. */
  readonly open: (receiveMaximum: number | undefined) => void;
  /** The connection is lost, and everything that waits or has no acknowledgement is forgotten. */
  readonly close: () => void;
}

interface Entrant {
  readonly limits: PublishLimits;
  readonly publish: (acknowledge: () => void) => void;
  /** The connection over which it was published, by number, as long as it counts as unacknowledged there. */
  connection?: number | undefined;
}

/** Where the clients of a connection have its gate, registered for those of other packages. */
const gateKey: unique symbol = /* @__PURE__ */ Symbol.for("topicsmith.publishes/1");

/** The gate that all clients of a connection share; `clients` is what they share already. */
export function findPublishGate(clients: object): PublishGate {
  const { [gateKey]: gate = createPublishGate() }: { readonly [gateKey]?: PublishGate } = clients;
  Reflect.defineProperty(clients, gateKey, { value: gate });
  return gate;
}

/** Creates a gate that knows nothing of the broker. */
export function createPublishGate(): PublishGate {
  const waiting = new Set<Entrant>();
  const flights = countFlights();
  let receiveMaximum = Infinity;
  /** When what counts for `publishesPerSecond` was published. */
  const recent: number[] = [];
  let stopTimer: (() => void) | undefined;

  /** Counts one publish, if there is room for it now. */
  const takePlace = ({ requestsInFlight = Infinity, publishesPerSecond = Infinity }: PublishLimits): boolean => {
    if (flights.count() >= Math.min(requestsInFlight, receiveMaximum)) return false;
    if (publishesPerSecond === Infinity) return true;
    const now = performance.now();
    const getAge = (): number => now - (recent[0] ?? now);
    while (getAge() >= 1_000) recent.shift();
    if (recent.length < publishesPerSecond) return recent.push(now) > 0;
    wait(Math.ceil(1_000 - getAge()));
    return false;
  };

  const pass = (entrant: Entrant): void => {
    flights.begin(entrant);
    entrant.publish(() => {
      if (flights.end(entrant)) next();
    });
  };

  const leave = (entrant: Entrant): void => {
    if (!flights.end(entrant)) waiting.delete(entrant);
    if (waiting.size === 0) stop();
    // Not at once: where many calls end together, none is to be published because of the end of the one before it.
    else wait(0);
  };

  const next = (): void => {
    stop();
    for (const entrant of waiting) {
      if (!takePlace(entrant.limits)) return;
      waiting.delete(entrant);
      pass(entrant);
    }
  };

  const wait = (timeoutMs: number): void => {
    stopTimer ??= startDeadline(timeoutMs, next);
  };

  const stop = (): void => {
    stopTimer?.();
    stopTimer = undefined;
  };

  return {
    enter: (limits, publish) => {
      const entrant: Entrant = { limits, publish };
      if (waiting.size === 0 && takePlace(limits)) pass(entrant);
      else waiting.add(entrant);
      return () => leave(entrant);
    },
    open: (maximum = Infinity) => {
      receiveMaximum = maximum;
    },
    close: () => {
      flights.forget();
      waiting.clear();
      stop();
    },
  };
}

/** The messages that the broker has not acknowledged. */
interface Flights {
  readonly count: () => number;
  readonly begin: (entrant: Entrant) => void;
  /** Counts it no longer; returns whether it did so far. */
  readonly end: (entrant: Entrant) => boolean;
  /** The connection is lost. */
  readonly forget: () => void;
}

/** Counts them by numbers and without a set: what comes and goes in a set keeps finished calls alive for long. */
function countFlights(): Flights {
  let inFlight = 0;
  let connection = 0;
  return {
    count: () => inFlight,
    begin: (entrant) => {
      inFlight++;
      entrant.connection = connection;
    },
    end: (entrant) => {
      const counted = entrant.connection === connection;
      entrant.connection = undefined;
      if (counted) inFlight--;
      return counted;
    },
    forget: () => {
      inFlight = 0;
      connection++;
    },
  };
}
