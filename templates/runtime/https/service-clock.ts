import { readDate } from "./back-off.js";

/** From this difference on a clock counts as wrong, in milliseconds. Services refuse signatures that are more than 5 minutes off. */
const toleranceMs = 120_000;

/** The service's time, as far as it is known. */
export interface ServiceClock {
  readonly now: () => Date;
  /** Compares with a `date` header. Returns by how many milliseconds the own clock is ahead where that was news. */
  readonly compare: (date: unknown) => number | undefined;
}

/** Makes a clock that shows the device's own time until the service says otherwise. */
export function createServiceClock(): ServiceClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() - aheadMs),
    compare: (date) => {
      const shown = readDate(date);
      if (shown === undefined) return undefined;
      const difference = Date.now() - shown;
      if (Math.abs(difference - aheadMs) < toleranceMs) return undefined;
      aheadMs = difference;
      return difference;
    },
  };
}
