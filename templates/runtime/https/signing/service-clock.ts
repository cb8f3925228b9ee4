import { readDate } from "../calls/retry-after.js";

/** From this difference on a clock counts as wrong, in milliseconds. Services refuse signatures that are more than 5 minutes off. */
export const toleranceMs = 120_000;

/** The service's time, as far as it is known. */
export interface ServiceClock {
  readonly now: () => Date;
  /** By how many milliseconds the device's clock is ahead, as far as is known. */
  readonly getAheadMs: () => number;
  /**
   * Looks at the `date` header of the answer to a request that was signed at some moment. From then on the clock shows the service's time.
   * Returns whether that moment was wrong.
   */
  readonly compare: (signedAt: Date, date: unknown) => boolean;
}

/** Makes a clock that shows the device's own time until the service says otherwise. */
export function createServiceClock(): ServiceClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() - aheadMs),
    getAheadMs: () => aheadMs,
    compare: (signedAt, date) => {
      const shown = readDate(date);
      if (shown === undefined || Math.abs(signedAt.getTime() - shown) < toleranceMs) return false;
      const differenceMs = Date.now() - shown;
      // Of requests that were refused together only the first brings news.
      if (Math.abs(differenceMs - aheadMs) >= toleranceMs) aheadMs = differenceMs;
      return true;
    },
  };
}
