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
