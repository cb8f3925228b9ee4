import type { WarningListener } from "../../client/warning.js";
import { PermissionError } from "../../errors/permission-error.js";
import { isForbidden } from "../broker-reason.js";
import { SubscriptionError } from "../subscriptions/subscription-error.js";
import { attemptLifetimeMs } from "../subscriptions/subscription-set.js";
import type { SubscriptionSet } from "../subscriptions/subscription-set.js";
import { choosePauseMs, createRetryTimer } from "./retry-timer.js";

/** What a filter is subscribed to with. */
export interface PersistentSubscriptionOptions {
  /** The kind of message, for warnings. */
  readonly description: { readonly key: string };
  readonly filter: string;
  readonly subscriptions: Pick<SubscriptionSet, "ensure">;
  readonly warn: WarningListener;
}

/** One filter that is asked for until the broker grants or refuses it. */
export interface PersistentSubscription {
  /** Asks for it over a new connection. `onGranted` is called once it stands. */
  readonly start: (onGranted: () => void) => void;
  /** Asks no more until it is started again. */
  readonly stop: () => void;
}

/** Creates a subscription that has not been asked for. It ends by `end` where the broker refuses it for good. */
export function createPersistentSubscription(
  { description, filter, subscriptions, warn }: PersistentSubscriptionOptions,
  isRead: () => boolean,
  end: (error: Error) => void,
): PersistentSubscription {
  const timer = createRetryTimer();

  const warnOfFailure = (problem: string, cause?: unknown): void =>
    warn({ kind: "lost subscription", message: `The subscription for ${description.key} ${problem}.`, topic: filter, cause });

  const subscribe = async (onGranted: () => void, failures: number): Promise<void> => {
    const subscribeAgain = (): void => void subscribe(onGranted, failures + 1);
    // Somewhat longer than an attempt of the set lives, so that the next one is another.
    timer.start(attemptLifetimeMs + 100, () => {
      warnOfFailure("was not answered");
      subscribeAgain();
    });
    try {
      await subscriptions.ensure([filter]);
      if (!isRead()) return;
      timer.stop();
      onGranted();
    } catch (cause) {
      if (cause instanceof SubscriptionError) end(explainRefusal(description.key, cause));
      else if (isRead()) {
        warnOfFailure("could not be made", cause);
        timer.start(choosePauseMs(failures), subscribeAgain);
      }
    }
  };

  return { start: (onGranted) => void subscribe(onGranted, 0), stop: timer.stop };
}

/** The error that a loop over messages ends with where the broker refuses its subscription. */
function explainRefusal(operation: string, error: SubscriptionError): Error {
  const { filter, cause } = error;
  if (!isForbidden(cause)) return error;
  return new PermissionError({ operation, outcome: "not sent", problem: `could not subscribe to ${filter}: ${cause.message}`, cause });
}
