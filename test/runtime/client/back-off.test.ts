import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computePauseMs } from "../../../templates/runtime/client/back-off.js";

describe("the pause before another attempt", () => {
  it("may be any time up to a bound that doubles", () => {
    const longest = [0, 1, 2, 3].map((attempt) => computePauseMs(attempt, 1));
    expect(longest).toEqual([200, 400, 800, 1_600]);
    expect(computePauseMs(2, 0)).toBe(0);
    expect(computePauseMs(2, 0.25)).toBe(200);
  });

  it("never exceeds five seconds unless told otherwise", () => {
    const pauses = fc.record({ attempt: fc.nat(2_000), random: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(pauses, ({ attempt, random }) => {
        expect(computePauseMs(attempt, random)).toBeLessThanOrEqual(5_000);
        expect(computePauseMs(attempt, random, 60_000)).toBeLessThanOrEqual(60_000);
      }),
    );
  });
});
