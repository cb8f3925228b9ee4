import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, settle, switchLamp } from "./lamps.js";

const accepted = "home/lamps/hall/switch/accepted";
const rejected = "home/lamps/hall/switch/rejected";
const hall = { lamp: "hall", on: true } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a reply without a token, where one call waits on its topic,", () => {
  it.each([
    ["that leaves it out", { at: 1 }],
    ["whose token is null", { at: 1, token: null }],
    ["whose token is in an own __proto__ member", '{"__proto__":{"token":"other"},"at":1}'],
  ])("%s, is the reply of that call, with a warning", async (_, payload) => {
    const { connection, session, warnings } = createLampsClient();
    const call = session.call(switchLamp, hall);
    await settle();
    connection.deliver(accepted, payload);
    await expect(call).resolves.toMatchObject({ at: 1 });
    expect(warnings[0]).toBe("malformed message");
  });

  it.each([
    ["that leaves it out", { code: "Burnt" }],
    ["whose token is null", { code: "Burnt", token: null }],
  ])("%s, is the rejection of that call as well", async (_, payload) => {
    const { connection, session, warnings } = createLampsClient();
    const call = session.call(switchLamp, hall);
    await settle();
    connection.deliver(rejected, payload);
    await expect(call).rejects.toMatchObject({ name: "ServiceError", code: "Burnt" });
    expect(warnings).toEqual(["malformed message"]);
  });

  it("is its reply however many wait on other topics", async () => {
    const { connection, session } = createLampsClient();
    const call = session.call(switchLamp, hall);
    void session.call(switchLamp, { lamp: "attic", on: true }).catch(() => undefined);
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    connection.deliver(accepted, { at: 1 });
    await expect(call).resolves.toMatchObject({ at: 1 });
  });

  it("is reported as unmatched where that call was not sent yet", async () => {
    const { connection, session, warnings } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    void session.call(switchLamp, hall).catch(() => undefined);
    await settle();
    connection.deliver(accepted, { at: 1 });
    expect(warnings).toEqual(["unmatched message"]);
  });

  it("is no concern of another client, whose calls wait elsewhere", async () => {
    const { connection, session } = createLampsClient();
    const neighbour = createLampsClient(connection);
    const call = session.call(switchLamp, hall);
    await settle();
    connection.deliver(accepted, { at: 1 });
    await expect(call).resolves.toMatchObject({ at: 1 });
    expect(neighbour.warnings).toEqual([]);
  });
});

describe("a reply without a token, where several calls wait on its topic,", () => {
  it("ends none of them and is reported", async () => {
    const { connection, session, warnings } = createLampsClient();
    const ends: unknown[] = [];
    for (const token of ["a", "b"]) void session.call(switchLamp, { ...hall, token }).then((reply) => ends.push(reply));
    await settle();
    connection.deliver(accepted, { at: 1 });
    await settle();
    expect(warnings).toEqual(["malformed message"]);
    connection.deliver(accepted, { token: "a", at: 2 });
    connection.deliver(accepted, { token: "b", at: 3 });
    await settle();
    expect(ends).toMatchObject([{ at: 2 }, { at: 3 }]);
  });

  it("is told with their time-outs where it is a rejection", async () => {
    const { connection, session, warnings } = createLampsClient();
    const calls = ["a", "b"].map(async (token) => session.call(switchLamp, { ...hall, token }, { timeoutMs: 500 }));
    const ends = Promise.allSettled(calls);
    await settle();
    connection.deliver(rejected, { code: "Burnt" });
    expect(warnings).toEqual(["malformed message"]);
    connection.deliver(accepted, { token: "b", at: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    const [timedOut, answered] = await ends;
    expect(timedOut).toMatchObject({
      reason: {
        name: "TimeoutError",
        message: expect.stringContaining("within 500 ms, but a rejection that may be its own: The service refused. It may") as string,
        cause: { name: "ServiceError", code: "Burnt" },
      },
    });
    expect(answered).toMatchObject({ value: { at: 1 } });
  });

  it("ends none of them where they are of two clients of the connection", async () => {
    const { connection, session } = createLampsClient();
    const neighbour = createLampsClient(connection);
    const ends: unknown[] = [];
    const calls = [session.call(switchLamp, { ...hall, token: "a" }), neighbour.session.call(switchLamp, { ...hall, token: "b" })];
    for (const call of calls) void call.then((reply) => ends.push(reply));
    await settle();
    connection.deliver(accepted, { at: 1 });
    await settle();
    expect(ends).toEqual([]);
    connection.deliver(accepted, { token: "a", at: 2 });
    connection.deliver(accepted, { at: 3 });
    await settle();
    expect(ends).toMatchObject([{ at: 2 }, { at: 3 }]);
  });
});
