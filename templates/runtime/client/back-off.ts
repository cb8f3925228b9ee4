/** The first pause is up to this long, in milliseconds; each further one up to twice as long as the one before. */
const firstPauseMs = 200;

/**
 * How long to wait before something is tried again, in milliseconds: any time up to a bound that doubles with each attempt ("full jitter"), so
 * that devices which failed together do not come back together. `attempt` counts from 0; `random` is at least 0 and less than 1.
 */
export function computePauseMs(attempt: number, random: number, longestPauseMs = 5_000): number {
  return random * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
}
