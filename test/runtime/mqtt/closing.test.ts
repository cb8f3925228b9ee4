import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConnectionError } from "../../../templates/runtime/errors/connection-error.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, listLampsInTurn, settle, switchLamp } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a closed client", () => {
  it("ends every call and says what is known of it", async () => {
    const { session } = createLampsClient();
    const sent = session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    await settle();
    const unsent = session.call(listLamps, {}).catch((reason: unknown) => reason);
    await session.close();
    expect(await sent).toBeInstanceOf(ConnectionError);
    expect(await sent).toMatchObject({ outcome: "unknown" });
    expect(await unsent).toMatchObject({ name: "ConnectionError", outcome: "not sent" });
  });

  it("gives its subscriptions back, and leaves no listener and no timer", async () => {
    const { connection, session } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    await session.close();
    expect(connection.unsubscribes).toEqual([["home/lamps/+/switch/+"]]);
    expect(connection.listenerCount()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not wait for ever for a broker that is silent", async () => {
    const { connection, session } = createLampsClient({ ...createFakeConnection(), unsubscribe: () => new Promise(() => undefined) });
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    const closed = session.close();
    await vi.advanceTimersByTimeAsync(1_000);
    await closed;
    expect(connection.listenerCount()).toBe(0);
  });

  it("refuses calls, and can be closed again", async () => {
    const { session } = createLampsClient();
    await session.close();
    await session.close();
    await expect(session.call(listLamps, {})).rejects.toMatchObject({ name: "ConnectionError", outcome: "not sent" });
  });

  it("ends calls that wait for their turn", async () => {
    const { connection, session } = createLampsClient();
    const calls = [session.call(listLampsInTurn, {}), session.call(listLampsInTurn, {})];
    const ends = Promise.all(calls.map((call) => call.catch((reason: unknown) => reason)));
    await settle();
    await session.close();
    expect(await ends).toMatchObject([{ outcome: "unknown" }, { outcome: "not sent" }]);
    expect(connection.published).toHaveLength(1);
  });
});
