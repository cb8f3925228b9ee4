import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readRetryAfterMs } from "../../../../templates/runtime/https/calls/retry-after.js";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-01T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("Retry-After", () => {
  it.each([
    ["0", 0],
    ["3", 3_000],
    ["Sun, 01 Mar 2026 12:00:07 GMT", 7_000],
    ["Sunday, 01-Mar-26 12:00:07 GMT", 7_000],
    ["Sun Mar  1 12:00:07 2026 GMT", 7_000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ])("%s is %i ms", (header, ms) => {
    expect(readRetryAfterMs(header, undefined)).toBe(ms);
  });

  it("is measured by the service's clock, since the device's may be wrong", () => {
    expect(readRetryAfterMs("Mon, 02 Mar 2026 08:00:05 GMT", "Mon, 02 Mar 2026 08:00:00 GMT")).toBe(5_000);
  });

  it.each([undefined, "", "-5", "1.5", "soon", "2026-03-01T12:00:07Z", ["3"], "Sun, 99 Foo 2026"])(
    "says nothing where it is %j",
    (header) => {
      expect(readRetryAfterMs(header, undefined)).toBeUndefined();
    },
  );
});
