import { startDeadline } from "../client/deadline.js";

/** The first pause is up to this long, in milliseconds; each further one up to twice as long as the one before. */
const firstPauseMs = 1_000;

/** No pause is longer than this, in milliseconds. */
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
      stop = startDeadline({ timeoutMs, onTimeout });
    },
    stop: () => stop(),
  };
}

/** How long to wait after so many failures, in milliseconds: any time up to a bound, so that devices which failed together do not come back together. */
export function choosePauseMs(failures: number): number {
  return Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
}
