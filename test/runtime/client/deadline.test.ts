import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startDeadline } from "../../../templates/runtime/client/deadline.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watchDeadline(signal?: AbortSignal): { readonly ends: unknown[]; readonly stop: () => void } {
  const ends: unknown[] = [];
  const stop = startDeadline(
    1_000,
    () => ends.push("timed out"),
    signal,
    (reason) => ends.push(reason),
  );
  return { ends, stop };
}

describe("a deadline", () => {
  it("ends when its time is over, and not before", () => {
    const { ends } = watchDeadline();
    vi.advanceTimersByTime(999);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ends).toEqual(["timed out"]);
  });

  it("ends at once where its signal is aborted, and tells the reason", () => {
    const controller = new AbortController();
    const { ends } = watchDeadline(controller.signal);
    controller.abort("shutting down");
    expect(ends).toEqual(["shutting down"]);
  });

  it("ends before it began where its signal was aborted already", () => {
    const { ends } = watchDeadline(AbortSignal.abort("too late"));
    expect(ends).toEqual(["too late"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends once, whatever comes second", () => {
    const controller = new AbortController();
    const { ends } = watchDeadline(controller.signal);
    vi.advanceTimersByTime(1_000);
    controller.abort("too late");
    expect(ends).toEqual(["timed out"]);
  });

  it("leaves neither timer nor listener when it is stopped", () => {
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    const { ends, stop } = watchDeadline(controller.signal);
    stop();
    controller.abort();
    expect(ends).toEqual([]);
    expect(remove).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that is late waits for as long again, and leaves nothing behind where it is stopped by then", () => {
    const { ends, stop } = watchDeadline();
    const now = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_300);
    vi.advanceTimersByTime(1_299);
    expect(ends).toEqual([]);
    vi.advanceTimersByTime(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    now.mockRestore();
  });

  it("that is late ends once what waits has been read", () => {
    const { ends } = watchDeadline();
    const now = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 1_300);
    vi.advanceTimersByTime(1_300);
    expect(ends).toEqual([]);
    vi.advanceTimersToNextTimer();
    expect(ends).toEqual(["timed out"]);
    now.mockRestore();
  });

  it("listens to a signal again that earlier ones have done with", () => {
    const controller = new AbortController();
    watchDeadline(controller.signal).stop();
    const { ends } = watchDeadline(controller.signal);
    controller.abort("shutting down");
    expect(ends).toEqual(["shutting down"]);
  });

  it("shares one listener with all that wait for the same signal, so that Node suspects no leak", () => {
    const controller = new AbortController();
    const add = vi.spyOn(controller.signal, "addEventListener");
    const all = Array.from({ length: 100 }, () => watchDeadline(controller.signal));
    all[0]?.stop();
    controller.abort("shutting down");
    expect(add).toHaveBeenCalledOnce();
    expect(all.map(({ ends }) => ends)).toEqual([[], ...Array.from({ length: 99 }, () => ["shutting down"])]);
  });
});
