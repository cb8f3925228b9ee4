/** The first pause is up to this long, in milliseconds; each further one up to twice as long as the one before. */
const firstPauseMs = 200;

/** No pause is longer than this, in milliseconds, unless the service asks for it. */
const longestPauseMs = 5_000;

/**
 * How long to wait before a request is sent again, in milliseconds: any time up to a bound that doubles with each attempt ("full jitter"), so
 * that devices which failed together do not come back together. `attempt` counts from 0; `random` is at least 0 and less than 1.
 */
export function computePauseMs(attempt: number, random: number): number {
  return random * Math.min(longestPauseMs, firstPauseMs * 2 ** attempt);
}

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3): a number of seconds, or a date, which is compared with the service's own `Date` where there
 * is one, since the device's clock may be wrong. Returns milliseconds, or `undefined` where the header is absent or says nothing.
 */
export function readRetryAfterMs(retryAfter: unknown, date: unknown): number | undefined {
  if (typeof retryAfter !== "string") return undefined;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = readDate(retryAfter);
  return until === undefined ? undefined : Math.max(0, until - (readDate(date) ?? Date.now()));
}

/** Reads a date as HTTP writes it; milliseconds since 1970. */
export function readDate(header: unknown): number | undefined {
  if (typeof header !== "string" || !/^[A-Z][a-z]+,? /.test(header)) return undefined;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : time;
}
