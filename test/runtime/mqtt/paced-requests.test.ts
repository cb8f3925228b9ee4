import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, settle, switchLamp } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { payloadLimit: 1_000, filtersPerSubscribe: 8 };

/** Calls for so many lamps, whose failures are what they settle to. */
function switchMany({ session }: LampsClient, count: number): readonly Promise<unknown>[] {
  return Array.from({ length: count }, (_, index) =>
    session.call(switchLamp, { lamp: `lamp-${index}`, on: true }).catch((reason: unknown) => reason),
  );
}

describe("requests beyond what the broker takes at once", () => {
  it("wait until others are answered", async () => {
    const client = createLampsClient(undefined, { limits: { ...limits, requestsInFlight: 2 } });
    const replies = switchMany(client, 3);
    await settle();
    expect(client.connection.published).toHaveLength(2);
    client.connection.deliver("home/lamps/lamp-0/switch/accepted", { ...client.readPublished(0), at: 1 });
    await vi.advanceTimersByTimeAsync(2);
    expect(client.connection.published).toHaveLength(3);
    await expect(replies[0]).resolves.toMatchObject({ at: 1 });
  });

  it("were not sent where their time-out is over before", async () => {
    const client = createLampsClient(undefined, { limits: { ...limits, requestsInFlight: 1 }, timeoutMs: 500 });
    const [sent, waiting] = switchMany(client, 2);
    await vi.advanceTimersByTimeAsync(600);
    expect(await sent).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    expect(await waiting).toMatchObject({ name: "TimeoutError", outcome: "not sent" });
  });

  it("wait for the next connection where theirs is lost", async () => {
    const client = createLampsClient(undefined, { limits: { ...limits, requestsInFlight: 1 } });
    const [sent] = switchMany(client, 2);
    await settle();
    client.connection.disconnect();
    expect(await sent).toMatchObject({ outcome: "unknown" });
    expect(client.connection.published).toHaveLength(1);
    client.connection.connect(true);
    await settle();
    expect(client.connection.published.at(-1)?.topic).toBe("home/lamps/lamp-1/switch");
  });

  it("are paced for all clients of a connection together", async () => {
    const connection = createFakeConnection();
    const paced = { limits: { ...limits, publishesPerSecond: 5 } };
    const clients = ["home", "annex"].map((house) => createLampsClient(connection, { ...paced, identity: { house } }));
    for (const client of clients) void Promise.all(switchMany(client, 6));
    await settle();
    expect(connection.published).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(1_002);
    expect(connection.published).toHaveLength(10);
  });
});
