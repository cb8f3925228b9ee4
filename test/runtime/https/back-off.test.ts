import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { computePauseMs, readRetryAfterMs } from "../../../templates/runtime/https/back-off.js";

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-01T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("the pause before another attempt", () => {
  it("may be any time up to a bound that doubles", () => {
    const longest = [0, 1, 2, 3].map((attempt) => computePauseMs(attempt, 1));
    expect(longest).toEqual([200, 400, 800, 1_600]);
    expect(computePauseMs(2, 0)).toBe(0);
    expect(computePauseMs(2, 0.25)).toBe(200);
  });

  it("never exceeds five seconds", () => {
    const pauses = fc.record({ attempt: fc.nat(2_000), random: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(pauses, ({ attempt, random }) => {
        expect(computePauseMs(attempt, random)).toBeLessThanOrEqual(5_000);
      }),
    );
  });
});

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
