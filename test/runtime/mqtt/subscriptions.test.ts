import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PermissionError } from "../../../templates/runtime/errors/permission-error.js";
import { SubscriptionError } from "../../../templates/runtime/mqtt/subscriptions/subscription-error.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, lampsChanged, listLamps, settle, switchLamp } from "./lamps.js";

const switches = "home/lamps/+/switch/+";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the subscription for an operation", () => {
  it("is made once, however many lamps are switched", async () => {
    const { connection, session } = createLampsClient();
    for (let lamp = 0; lamp < 100; lamp++) void session.call(switchLamp, { lamp: `lamp-${lamp}`, on: true }).catch(() => undefined);
    await settle();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toEqual([[switches]]);
    expect(connection.published).toHaveLength(101);
  });

  it("travels with the others that are asked for in the same turn", async () => {
    const { connection, session } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toEqual([[switches, "home/lamps/list/+"]]);
  });

  it("travels with as many others as a SUBSCRIBE may hold, and goes back in as many", async () => {
    const { connection, session } = createLampsClient();
    const filters = Array.from({ length: 9 }, (_, index) => `home/lamps/${index}`);
    void session.call({ ...switchLamp, filters: () => filters }, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.subscribes.map(({ length }) => length)).toEqual([8, 1]);
    await session.close();
    expect(connection.unsubscribes.map(({ length }) => length)).toEqual([8, 1]);
  });

  it("is an error where the broker's answer leaves it out", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe();
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toThrow(SubscriptionError);
  });

  it("costs no turn once it is made", async () => {
    const { connection, session } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    void session.call(switchLamp, { lamp: "hall", on: false }).catch(() => undefined);
    expect(connection.published).toHaveLength(2);
  });

  it.each([
    ["MQTT 3.1.1", 0x80],
    ["MQTT 5", 0x97],
    ["a broker that grants less", 0],
  ])("is an error that names the filter where it is refused: %s", async (_, code) => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(code);
    const error = await session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SubscriptionError);
    expect(error).toMatchObject({ filter: switches, reasonCode: code, outcome: "refused" });
    expect(connection.published).toEqual([]);
  });

  it("points at the policy where it is refused without a reason", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(0x80);
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toThrow(/home\/lamps\/\+\/switch\/\+: .*0x80.*policy/);
  });

  it("is an error of its own where the policy forbids it, which names the filter and never calls it safe to send again", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(0x87);
    const error: unknown = await session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({ operation: "switchLamp", reasonCode: 0x87, outcome: "refused" });
    expect(String(error)).toMatch(/policy forbids switchLamp: .*home\/lamps\/\+\/switch\/\+: not authorized/);
    expect(String(error)).not.toContain("safe");
  });

  it("fails the calls of that operation alone where one of several is refused", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(0x80, 1);
    const refused = session.call(switchLamp, { lamp: "hall", on: true });
    void session.call(listLamps, {}).catch(() => undefined);
    await expect(refused).rejects.toThrow(SubscriptionError);
    expect(connection.published.map(({ topic }) => topic)).toEqual(["home/lamps/list"]);
  });

  it("is not asked for again where another one of the same answer is granted", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(1, 0x80);
    void session.call(listLamps, {}).catch(() => undefined);
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toThrow(SubscriptionError);
    await settle();
    expect(connection.subscribes).toHaveLength(1);
  });

  it("brings to light what in the MQTT library's options does harm", async () => {
    const harm = ["Set it to false."];
    const { session, warnings } = createLampsClient({ ...createFakeConnection(), findHarm: (limit) => harm.splice(0, limit) });
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    void session.call(listLamps, {}).catch(() => undefined);
    await settle();
    expect(warnings).toEqual(["harmful option"]);
  });

  it("is tried again by the next call", async () => {
    const { connection, session } = createLampsClient();
    connection.answerSubscribe(0x80);
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toThrow(SubscriptionError);
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toHaveLength(2);
    expect(connection.published).toHaveLength(1);
  });

  it("is tried again by a later call where the broker never answered", async () => {
    const { connection, session } = createLampsClient();
    connection.ignoreSubscribes();
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(10_000);
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toHaveLength(2);
  });

  it("is not made before there is a connection", async () => {
    const { connection, session } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.subscribes).toEqual([]);
    connection.connect();
    await settle();
    expect(connection.subscribes).toEqual([[switches]]);
    expect(connection.published).toHaveLength(1);
  });
});

it("a subscription is given back when its last reader is gone", async () => {
  const { connection, session } = createLampsClient();
  const first = session.read(lampsChanged, { house: "home" }, {});
  const second = session.read(lampsChanged, { house: "home" }, {});
  await settle();
  await first.return();
  expect(connection.unsubscribes).toEqual([]);
  await second.return();
  expect(connection.unsubscribes).toEqual([["home/lamps/changed"]]);
});

it.each([
  ["given back with the next connection where the broker has kept it", true, { subscribes: 1, unsubscribes: 1 }],
  ["not made again where the broker has forgotten it", false, { subscribes: 1, unsubscribes: 0 }],
])("a subscription whose last reader left without a connection is %s", async (_, sessionPresent, expected) => {
  const { connection, session } = createLampsClient();
  const reader = session.read(lampsChanged, { house: "home" }, {});
  await settle();
  connection.disconnect();
  await reader.return();
  connection.connect(sessionPresent);
  await settle();
  const { subscribes, unsubscribes } = connection;
  expect({ subscribes: subscribes.length, unsubscribes: unsubscribes.length }).toEqual(expected);
});

it("a reader who comes after the owner ended the connection has nothing to wait for, until the owner opens it again", async () => {
  const { connection, session } = createLampsClient();
  connection.endByOwner();
  await expect(session.read(lampsChanged, { house: "home" }, {}).next()).resolves.toEqual({ done: true, value: undefined });
  connection.connect();
  const next = session.read(lampsChanged, { house: "home" }, {}).next();
  connection.deliver("home/lamps/changed", { lamps: [] });
  await expect(next).resolves.toMatchObject({ value: { lamps: [] } });
});

it("a subscription is given back when the last client on the connection that needs it is closed", async () => {
  const { connection, session: first } = createLampsClient();
  const { session: second } = createLampsClient(connection);
  for (const session of [first, second]) void session.call(listLamps, {}).catch(() => undefined);
  await settle();
  await first.close();
  expect(connection.unsubscribes).toEqual([]);
  await second.close();
  expect(connection.unsubscribes).toEqual([["home/lamps/list/+"]]);
});

it("a connection that throws where it should reject fails the calls that subscribe, and no reader that leaves", async () => {
  const fail = (): never => {
    throw new Error("The library is closing.");
  };
  const standing = createLampsClient({ ...createFakeConnection(), unsubscribe: fail });
  const reader = standing.session.read(lampsChanged, { house: "home" }, {});
  await settle();
  await expect(reader.return()).resolves.toMatchObject({ done: true });
  const { session } = createLampsClient({ ...createFakeConnection(), subscribe: fail });
  await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toMatchObject({
    name: "ConnectionError",
    outcome: "not sent",
  });
});

it("a subscription is never made where its only reader leaves at once", async () => {
  const { connection, session } = createLampsClient();
  await session.read(lampsChanged, { house: "home" }, {}).return();
  await settle();
  expect([connection.subscribes, connection.unsubscribes]).toEqual([[], []]);
});

it("a subscription is never made where the client is closed in the turn of its first call", async () => {
  const { connection, session } = createLampsClient();
  void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
  await session.close();
  expect([connection.subscribes, connection.unsubscribes]).toEqual([[], []]);
});
