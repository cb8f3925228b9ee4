import { startDeadline } from "../client/deadline.js";

/** At most one thing that is to be done later. */
export interface RetryTimer {
  /** Does something after a time in milliseconds, in place of what was to be done before. */
  readonly start: (timeoutMs: number, onTimeout: () => void) => void;
  readonly stop: () => void;
}

/** Creates a timer that does not run. */
export function createRetryTimer(): RetryTimer {
  let stop = (): void => undefined;
  return {
    start: (timeoutMs, onTimeout) => {
      stop();
      stop = startDeadline({ timeoutMs, onTimeout });
    },
    stop: () => stop(),
  };
}
