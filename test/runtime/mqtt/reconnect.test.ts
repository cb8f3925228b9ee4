import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, settle, switchLamp } from "./lamps.js";

const switches = "home/lamps/+/switch/+";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a reconnect", () => {
  it("makes the subscriptions again where the broker has forgotten them", async () => {
    const { connection, session } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    connection.disconnect();
    connection.connect(false);
    await settle();
    expect(connection.subscribes).toEqual([[switches], [switches]]);
  });

  it("makes none where the session was kept", async () => {
    const { connection, session } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    connection.disconnect();
    connection.connect(true);
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    expect(connection.subscribes).toHaveLength(1);
    expect(connection.published).toHaveLength(2);
  });

  it("that is refused a subscription is told of in a warning", async () => {
    const { connection, session, warnings } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    connection.disconnect();
    connection.answerSubscribe(0x87);
    connection.connect();
    await settle();
    expect(warnings).toEqual(["lost subscription"]);
  });

  it("publishes repeatable requests again within their time-out, with the same token", async () => {
    const { connection, session, readPublished } = createLampsClient();
    const reply = session.call(listLamps, {});
    await settle();
    connection.disconnect();
    connection.connect();
    await settle();
    expect(connection.published).toHaveLength(2);
    expect(readPublished(1)).toEqual(readPublished(0));
    connection.deliver("home/lamps/list/accepted", { ...readPublished(), lamps: [] });
    await expect(reply).resolves.toMatchObject({ lamps: [] });
  });

  it("does not lengthen the time-out of a repeated request", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(listLamps, {}, { timeoutMs: 100 }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(60);
    connection.disconnect();
    await vi.advanceTimersByTimeAsync(40);
    expect(await reply).toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    connection.connect();
    await settle();
    expect(connection.published).toHaveLength(1);
  });

  it("comes too late for a request that changes something: its outcome is unknown at once", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    await settle();
    connection.disconnect();
    expect(await reply).toMatchObject({ name: "ConnectionError", outcome: "unknown", operation: "switchLamp" });
    connection.connect();
    await settle();
    expect(connection.published).toHaveLength(1);
  });

  it("is waited for by a request that changes something but was not sent, because it waited for its subscription", async () => {
    const { connection, session, readPublished } = createLampsClient();
    connection.ignoreSubscribes(1);
    const reply = session.call(switchLamp, { lamp: "hall", on: true });
    await settle();
    connection.disconnect();
    connection.connect();
    await settle();
    expect(connection.published).toHaveLength(1);
    connection.deliver("home/lamps/hall/switch/accepted", { ...readPublished(), at: 1 });
    await expect(reply).resolves.toMatchObject({ at: 1 });
  });

  it.each([
    ["where the broker has kept the subscriptions", true],
    ["where it has forgotten them", false],
  ])("sends what was asked for without a connection in that order, %s", async (_, sessionPresent) => {
    const { connection, session } = createLampsClient();
    void session.call(listLamps, {}).catch(() => undefined);
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    connection.disconnect();
    for (const lamp of ["hall", "attic"]) void session.call(switchLamp, { lamp, on: false }).catch(() => undefined);
    void session.call(listLamps, {}).catch(() => undefined);
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    connection.connect(sessionPresent);
    await settle();
    expect(connection.published.slice(2).map(({ topic }) => topic)).toEqual([
      "home/lamps/list",
      "home/lamps/hall/switch",
      "home/lamps/attic/switch",
      "home/lamps/list",
      "home/lamps/hall/switch",
    ]);
  });

  it("that never comes ends every call when the owner ends the connection, and later ones at once", async () => {
    const { connection, session } = createLampsClient();
    const repeatable = session.call(listLamps, {}).catch((reason: unknown) => reason);
    await settle();
    connection.endByOwner();
    expect(await repeatable).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    await expect(session.call(listLamps, {})).rejects.toMatchObject({ name: "ConnectionError", outcome: "not sent" });
    connection.connect();
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    expect(connection.published).toHaveLength(2);
  });

  it("ignores the answer to a SUBSCRIBE of the connection before", async () => {
    const answers: ((codes: readonly number[]) => void)[] = [];
    const fake = createFakeConnection();
    const { connection, session } = createLampsClient({ ...fake, subscribe: () => new Promise((resolve) => answers.push(resolve)) });
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    connection.disconnect();
    connection.connect();
    await settle();
    answers[0]?.([1]);
    await settle();
    void session.call(listLamps, {}).catch(() => undefined);
    expect(connection.published).toEqual([]);
    answers[1]?.([1]);
    await settle();
    expect(connection.published).toHaveLength(2);
  });

  it("leaves the outcome of a repeated request unknown where its replies can no longer arrive", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(listLamps, {}).catch((reason: unknown) => reason);
    await settle();
    connection.disconnect();
    connection.answerSubscribe(0x80);
    connection.connect();
    expect(await reply).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  });

  it("leaves the outcome of a request unknown that the broker does not take a second time", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(listLamps, {}).catch((reason: unknown) => reason);
    await settle();
    connection.disconnect();
    connection.failPublishes((onFailed) => onFailed(new Error("Not authorized"), "not sent"));
    connection.connect();
    expect(await reply).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  });

  it("is waited for, however often it fails", async () => {
    const { connection, session } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    connection.disconnect();
    connection.disconnect();
    connection.connect();
    await settle();
    expect(connection.published).toHaveLength(1);
  });

  it("lets no request out before its replies can arrive again", async () => {
    const { connection, session } = createLampsClient();
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    connection.disconnect();
    connection.ignoreSubscribes();
    connection.connect();
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    expect(connection.published).toHaveLength(1);
  });
});
