import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import type { FakeConnection } from "./fake-connection.js";
import { createLampsClient, switchLamp } from "./lamps.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** A broker and service in one: what is published is answered at once. Keeps nothing. */
function createEcho(): FakeConnection {
  const echo: FakeConnection = {
    ...createFakeConnection(),
    publish: ({ topic, payload }) => {
      const { token } = JSON.parse(String(payload)) as { readonly token: string };
      queueMicrotask(() => echo.deliver(`${topic}/accepted`, { token, at: 1 }));
    },
  };
  return echo;
}

it("100,000 requests, each to a topic of its own, leave heap, timers and listeners where they were", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { connection, session } = createLampsClient(createEcho());
  const { signal } = new AbortController();
  const listeners = { added: vi.spyOn(signal, "addEventListener"), removed: vi.spyOn(signal, "removeEventListener") };
  const send = async (count: number): Promise<void> => {
    for (let sent = 0; sent < count; sent += 100) {
      const batch = Array.from({ length: 100 }, (_, index) => session.call(switchLamp, { lamp: `lamp-${sent + index}`, on: true }));
      await Promise.all(batch);
    }
  };
  const measure = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };

  await send(20_000);
  const before = measure();
  const connectionListeners = connection.listenerCount();
  await send(100_000);
  await session.call(switchLamp, { lamp: "hall", on: true }, { signal });
  expect(measure() - before).toBeLessThan(1_000_000);
  expect(connection.listenerCount()).toBe(connectionListeners);
  expect(listeners.removed).toHaveBeenCalledTimes(listeners.added.mock.calls.length);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
}, 60_000);
