import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PermissionError } from "../../../templates/runtime/errors/permission-error.js";
import { SubscriptionError } from "../../../templates/runtime/mqtt/subscriptions/subscription-error.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, lampsChanged, settle } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

const topic = "home/lamps/changed";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads in the background; `names` are the lamps of each message so far. */
function readLamps({ session }: LampsClient, signal?: AbortSignal): { readonly names: string[]; readonly ended: Promise<unknown> } {
  const names: string[] = [];
  const read = async (): Promise<void> => {
    for await (const { lamps } of session.read(lampsChanged, { house: "home" }, { signal })) names.push(lamps.join());
  };
  return { names, ended: read().catch((error: unknown) => error) };
}

describe("messages", () => {
  it("reach those who read them, with the labels of their topic", async () => {
    const { connection, session } = createLampsClient();
    const next = session.read(lampsChanged, { house: "home" }, {}).next();
    await settle();
    connection.deliver(topic, { lamps: ["hall"] });
    await expect(next).resolves.toEqual({ done: false, value: { house: "home", lamps: ["hall"] } });
  });

  it("reach every reader over one subscription", async () => {
    const client = createLampsClient();
    const first = readLamps(client);
    const second = readLamps(client);
    await settle();
    client.connection.deliver(topic, { lamps: ["hall"] });
    await settle();
    expect([first.names, second.names]).toEqual([["hall"], ["hall"]]);
    expect(client.connection.subscribes).toEqual([[topic]]);
  });

  it("wait for a reader who is busy, in their order", async () => {
    const { connection, session } = createLampsClient();
    const reader = session.read(lampsChanged, { house: "home" }, {});
    await settle();
    for (const lamp of ["a", "b", "c"]) connection.deliver(topic, { lamps: [lamp] });
    const read = [await reader.next(), await reader.next(), await reader.next()];
    expect(read.map(({ value }) => value?.lamps[0])).toEqual(["a", "b", "c"]);
  });

  it("that a slow reader has no room for push out the oldest, and one warning tells", async () => {
    const { connection, session, warnings } = createLampsClient();
    const reader = session.read(lampsChanged, { house: "home" }, {});
    await settle();
    for (let count = 0; count < 1_010; count++) connection.deliver(topic, { lamps: [String(count)] });
    await expect(reader.next()).resolves.toMatchObject({ value: { lamps: ["10"] } });
    expect(warnings).toEqual(["lost messages"]);
  });

  it("end when the signal is aborted", async () => {
    const client = createLampsClient();
    const controller = new AbortController();
    const { ended } = readLamps(client, controller.signal);
    await settle();
    controller.abort();
    await expect(ended).resolves.toBeUndefined();
    expect(client.connection.unsubscribes).toEqual([[topic]]);
  });

  it("end before they began where the signal was aborted already", async () => {
    const client = createLampsClient();
    await expect(readLamps(client, AbortSignal.abort()).ended).resolves.toBeUndefined();
    expect(client.connection.subscribes).toEqual([]);
  });

  it("end when the client is closed, for every reader", async () => {
    const client = createLampsClient();
    const readers = [readLamps(client), readLamps(client)];
    await settle();
    await client.session.close();
    await Promise.all(readers.map(({ ended }) => expect(ended).resolves.toBeUndefined()));
    await expect(readLamps(client).ended).resolves.toBeUndefined();
  });

  it("end when the owner of the connection ends it", async () => {
    const client = createLampsClient();
    const { ended } = readLamps(client);
    await settle();
    client.connection.endByOwner();
    await expect(ended).resolves.toBeUndefined();
  });

  it.each([
    ["refuses the subscription", 0x80, SubscriptionError],
    ["forbids the subscription by its policy", 0x87, PermissionError],
  ])("end with an error where the broker %s", async (_, code, type) => {
    const client = createLampsClient();
    client.connection.answerSubscribe(code);
    await expect(readLamps(client).ended).resolves.toBeInstanceOf(type);
  });

  it("that are not what the API says are reported and not passed on", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await settle();
    client.connection.deliver(topic, { lamps: "hall" });
    client.connection.deliver(topic, "{");
    client.connection.deliver("away/lamps/changed", { lamps: [] });
    await settle();
    expect(names).toEqual([]);
    expect(client.warnings).toEqual(["malformed message", "malformed message", "foreign message"]);
  });

  it("can be read before there is a connection, and are asked for once there is one", async () => {
    const client = createLampsClient(createFakeConnection({ state: "disconnected" }));
    const { names } = readLamps(client);
    await settle();
    expect(client.connection.subscribes).toEqual([]);
    client.connection.connect();
    await settle();
    client.connection.deliver(topic, { lamps: ["hall"] });
    await settle();
    expect(names).toEqual(["hall"]);
  });
});

describe("messages whose subscription", () => {
  it("is not answered are subscribed to again, with a warning", async () => {
    const client = createLampsClient();
    client.connection.ignoreSubscribes(1);
    const { names } = readLamps(client);
    await vi.advanceTimersByTimeAsync(11_000);
    client.connection.deliver(topic, { lamps: ["hall"] });
    await settle();
    expect(client.connection.subscribes).toEqual([[topic], [topic]]);
    expect(client.warnings).toEqual(["lost subscription"]);
    expect(names).toEqual(["hall"]);
  });

  it("fails on the way are subscribed to again, with a warning", async () => {
    const fake = createFakeConnection();
    const subscribe = vi.fn(fake.subscribe).mockRejectedValueOnce(new Error("No packet identifier is free."));
    const client = createLampsClient({ ...fake, subscribe });
    readLamps(client);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(subscribe).toHaveBeenCalledTimes(2);
    expect(client.warnings).toEqual(["lost subscription"]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("messages across a reconnect", () => {
  /** A reader whose connection was lost and stands again, and that has asked what it missed. */
  const readAcrossReconnect = async (signal?: AbortSignal): Promise<LampsClient & { readonly names: readonly string[] }> => {
    const client = createLampsClient();
    const { names } = readLamps(client, signal);
    await settle();
    client.connection.disconnect();
    client.connection.connect();
    await settle();
    return { ...client, names };
  };

  /** Reconnects and answers the question that follows. */
  const reconnect = async ({ connection, readPublished }: LampsClient, lamps: readonly string[]): Promise<void> => {
    connection.disconnect();
    connection.connect();
    await settle();
    connection.deliver("home/lamps/list/accepted", { ...readPublished(), lamps });
    await settle();
  };

  it("go on", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await settle();
    await reconnect(client, []);
    client.connection.deliver(topic, { lamps: ["hall"] });
    await settle();
    expect(names).toEqual(["", "hall"]);
  });

  it("tell what changed meanwhile", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await settle();
    client.connection.deliver(topic, { lamps: ["hall"] });
    await reconnect(client, ["hall", "attic"]);
    expect(names).toEqual(["hall", "hall,attic"]);
  });

  it("tell what changed meanwhile, at every reconnect", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await settle();
    await reconnect(client, ["hall"]);
    await reconnect(client, ["attic"]);
    expect(names).toEqual(["hall", "attic"]);
  });

  it("ask what was missed once, although the connection is lost again before the answer", async () => {
    const client = await readAcrossReconnect();
    await reconnect(client, ["hall"]);
    expect(client.names).toEqual(["hall"]);
    expect(new Set(client.connection.published.map(({ payload }) => payload)).size).toBe(1);
  });

  it("tell what changed meanwhile where the connection was lost before the first subscription stood", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await reconnect(client, ["hall"]);
    expect(names).toEqual(["hall"]);
  });

  it("end with the newest where one comes while it is asked what was missed", async () => {
    const client = await readAcrossReconnect();
    client.connection.deliver(topic, { lamps: ["hall", "attic"] });
    client.connection.deliver("home/lamps/list/accepted", { ...client.readPublished(), lamps: ["hall"] });
    await settle();
    expect(client.names).toEqual(["hall,attic"]);
  });

  it("tell nothing twice where nothing changed", async () => {
    const client = createLampsClient();
    const { names } = readLamps(client);
    await settle();
    client.connection.deliver(topic, { lamps: ["hall"] });
    await reconnect(client, ["hall"]);
    await reconnect(client, ["hall"]);
    expect(names).toEqual(["hall"]);
  });

  it("ask for nothing when they begin", async () => {
    const client = createLampsClient();
    readLamps(client);
    await settle();
    expect(client.connection.published).toEqual([]);
  });

  it("ask again what was missed where no answer came, until one comes", async () => {
    const client = await readAcrossReconnect();
    await vi.advanceTimersByTimeAsync(10_000 + 1_000 + 10_000 + 2_000);
    expect(client.warnings).toEqual(["catch-up failed", "catch-up failed"]);
    client.connection.deliver("home/lamps/list/accepted", { ...client.readPublished(), lamps: ["hall"] });
    await settle();
    expect(client.names).toEqual(["hall"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.connection.published).toHaveLength(3);
  });

  it.each([0x80, 0x87])(
    "ask no more where the broker refuses the subscription to the answer with the code %i, and say so once",
    async (code) => {
      const client = createLampsClient();
      const { ended } = readLamps(client);
      await settle();
      client.connection.disconnect();
      client.connection.answerSubscribe(1);
      client.connection.answerSubscribe(code);
      client.connection.connect();
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(client.warnings).toEqual(["catch-up failed"]);
      expect(client.connection.subscribes).toHaveLength(3);
      await client.session.close();
      await ended;
    },
  );

  it("ask again while there is a connection only", async () => {
    const client = await readAcrossReconnect();
    client.connection.disconnect();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(client.warnings).toEqual(["catch-up failed"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are subscribed to again where a SUBSCRIBE gets no answer, although the question before it fails meanwhile", async () => {
    const client = await readAcrossReconnect();
    await vi.advanceTimersByTimeAsync(2_000);
    client.connection.disconnect();
    client.connection.ignoreSubscribes(1);
    client.connection.connect();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(client.connection.subscribes.slice(-2).flat()).toContain(topic);
    expect(client.warnings).toContain("lost subscription");
  });

  it("no longer ask once nobody reads them", async () => {
    const controller = new AbortController();
    const client = await readAcrossReconnect(controller.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.connection.published).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("report a question that got no answer, and go on", async () => {
    const client = await readAcrossReconnect();
    await vi.advanceTimersByTimeAsync(10_000);
    client.connection.deliver(topic, { lamps: ["hall"] });
    await settle();
    expect(client.warnings).toEqual(["catch-up failed"]);
    expect(client.names).toEqual(["hall"]);
  });
});
