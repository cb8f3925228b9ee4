import { computePauseMs } from "../../client/back-off.js";
import { startDeadline } from "../../client/deadline.js";

/** No pause before another attempt is longer than this, in milliseconds. */
const longestPauseMs = 60_000;

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
      stop = startDeadline(timeoutMs, onTimeout);
    },
    stop: () => stop(),
  };
}

/** Chooses how long to wait before something is tried again that has failed so many times before, in milliseconds. */
export function choosePauseMs(failures: number): number {
  return computePauseMs(failures, Math.random(), longestPauseMs);
}
