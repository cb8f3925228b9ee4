import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPublishGate } from "../../../templates/runtime/mqtt/publish-gate.js";
import type { PublishGate, PublishLimits } from "../../../templates/runtime/mqtt/publish-gate.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** So many messages at a gate, and what is published so far. */
function enterMany(
  gate: PublishGate,
  limits: PublishLimits,
  count: number,
): { readonly published: number[]; readonly acknowledge: (() => void)[]; readonly leave: readonly (() => void)[] } {
  const published: number[] = [];
  const acknowledge: (() => void)[] = [];
  const leave = Array.from({ length: count }, (_, index) =>
    gate.enter(limits, (acknowledged) => {
      published.push(index);
      acknowledge.push(acknowledged);
    }),
  );
  return { published, acknowledge, leave };
}

describe("messages that the broker has not acknowledged", () => {
  it("are no more than its limit, and the next ones follow in their order", () => {
    const { published, acknowledge } = enterMany(createPublishGate(), { requestsInFlight: 3 }, 6);
    expect(published).toEqual([0, 1, 2]);
    acknowledge[1]?.();
    acknowledge[1]?.();
    expect(published).toEqual([0, 1, 2, 3]);
  });

  it("are no more than the receive maximum that the broker gave, though the limit is higher", () => {
    const gate = createPublishGate();
    gate.open(2);
    expect(enterMany(gate, { requestsInFlight: 100 }, 5).published).toEqual([0, 1]);
    gate.close();
    gate.open(undefined);
    expect(enterMany(gate, {}, 5).published).toHaveLength(5);
  });

  it("make room when their calls end, and so do those that still wait", () => {
    const { published, leave } = enterMany(createPublishGate(), { requestsInFlight: 1 }, 4);
    leave[1]?.();
    leave[0]?.();
    leave[0]?.();
    vi.advanceTimersByTime(2);
    expect(published).toEqual([0, 2]);
  });

  it("make no room for those whose calls end at the same time", () => {
    const { published, leave } = enterMany(createPublishGate(), { requestsInFlight: 1 }, 4);
    for (const end of leave) end();
    vi.advanceTimersByTime(2);
    expect(published).toEqual([0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("count for all clients of the connection together, each with its own limit", () => {
    const gate = createPublishGate();
    enterMany(gate, { requestsInFlight: 3 }, 2);
    const second = enterMany(gate, { requestsInFlight: 3 }, 2);
    expect(second.published).toEqual([0]);
  });

  it("count no more once the connection is lost, and what waited is forgotten", () => {
    const gate = createPublishGate();
    const before = enterMany(gate, { requestsInFlight: 2 }, 4);
    gate.close();
    const after = enterMany(gate, { requestsInFlight: 2 }, 4);
    for (const acknowledge of before.acknowledge) acknowledge();
    expect([before.published, after.published]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

describe("messages in any one second", () => {
  it("are no more than the limit", () => {
    const { published } = enterMany(createPublishGate(), { publishesPerSecond: 10 }, 35);
    const counts = [published.length];
    for (let second = 0; second < 4; second++) {
      vi.advanceTimersByTime(1_001);
      counts.push(published.length);
    }
    expect(counts).toEqual([10, 20, 30, 35, 35]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are spread as the first ones were", () => {
    const gate = createPublishGate();
    enterMany(gate, { publishesPerSecond: 4 }, 2);
    vi.advanceTimersByTime(600);
    const { published } = enterMany(gate, { publishesPerSecond: 4 }, 5);
    expect(published).toHaveLength(2);
    vi.advanceTimersByTime(402);
    expect(published).toHaveLength(4);
    vi.advanceTimersByTime(400);
    expect(published).toHaveLength(4);
    vi.advanceTimersByTime(200);
    expect(published).toHaveLength(5);
  });

  it("leave no timer when what waits is given up", () => {
    const { leave } = enterMany(createPublishGate(), { publishesPerSecond: 1 }, 3);
    for (const give of leave) give();
    expect(vi.getTimerCount()).toBe(0);
  });
});
