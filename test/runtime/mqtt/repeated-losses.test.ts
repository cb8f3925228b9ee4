import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import type { FakeConnection } from "./fake-connection.js";
import { createLampsClient, lampsChanged, listLamps, settle, switchLamp } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const changed = "home/lamps/changed";
const hour = 3_600_000;

/** A connection that is lost 100 ms after a publish or a SUBSCRIBE that the broker takes amiss, and comes back 1 s later. */
function createTouchyConnection(takesAmiss: (topic: string) => boolean): FakeConnection {
  const fake = createFakeConnection();
  const lose = (): void => {
    setTimeout(() => {
      fake.disconnect();
      setTimeout(() => fake.connect(), 1_000);
    }, 100);
  };
  return {
    ...fake,
    publish: (message, onFailed) => {
      fake.publish(message, onFailed);
      if (takesAmiss(message.topic)) lose();
    },
    subscribe: (filters, qos) => {
      if (!filters.some(takesAmiss)) return fake.subscribe(filters, qos);
      fake.ignoreSubscribes(1);
      lose();
      return fake.subscribe(filters, qos);
    },
  };
}

const listTopic = "home/lamps/list";
const switchTopic = "home/lamps/hall/switch";

/** The failure of a call that changes something, at the time when it ends. */
function switchHall({ session }: LampsClient): Promise<unknown> {
  return session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
}

describe("a request after which the connection is lost again and again", () => {
  it("is repeated at once, then after a pause, and then fails with what was observed", async () => {
    const client = createLampsClient(createTouchyConnection((topic) => topic === listTopic));
    const { published } = client.connection;
    const reply = client.session.call(listLamps, {}).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(published).toHaveLength(2);
    // The second loss is at 1.2 s, the connection is back at 2.2 s.
    await vi.advanceTimersByTimeAsync(1_090);
    expect(published).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(published).toHaveLength(3);
    expect(await reply).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      message: expect.stringMatching(/was lost 3 times right after a request to home\/lamps\/list, most likely because .*policy/) as string,
    });
  });

  it("is asked for less and less often, however often a program repeats its call", async () => {
    const client = createLampsClient(createTouchyConnection((topic) => topic === switchTopic));
    const errors: unknown[] = [];
    const callOn = async (): Promise<void> => {
      for (;;) {
        errors.push(await switchHall(client));
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    };
    void callOn();
    await vi.advanceTimersByTimeAsync(hour);
    // Once a minute at most, and half a minute at least, once the pauses have grown.
    expect(client.connection.published.length).toBeGreaterThan(50);
    expect(client.connection.published.length).toBeLessThan(130);
    expect(errors.at(-1)).toMatchObject({ outcome: "not sent", message: expect.stringContaining("times right after") as string });
  });

  it("holds up no other request", async () => {
    const client = createLampsClient(createTouchyConnection((topic) => topic === switchTopic));
    for (const pauseMs of [3_200, 3_200, 1_200]) {
      void switchHall(client);
      await vi.advanceTimersByTimeAsync(pauseMs);
    }
    const sent = client.connection.published.length;
    void client.session.call(switchLamp, { lamp: "attic", on: true }).catch(() => undefined);
    expect(client.connection.published).toHaveLength(sent + 1);
    expect(await switchHall(client)).toMatchObject({ outcome: "not sent" });
  });

  it("may be sent at once again when it was answered once", async () => {
    let isTouchy = true;
    const client = createLampsClient(createTouchyConnection((topic) => isTouchy && topic === switchTopic));
    for (let loss = 0; loss < 2; loss++) {
      void switchHall(client);
      await vi.advanceTimersByTimeAsync(3_200);
    }
    isTouchy = false;
    void switchHall(client);
    await settle();
    client.connection.deliver(`${switchTopic}/accepted`, { ...client.readPublished(), at: 1 });
    isTouchy = true;
    void switchHall(client);
    await vi.advanceTimersByTimeAsync(1_100);
    void switchHall(client);
    await settle();
    expect(client.connection.published).toHaveLength(5);
  });

  it("is not suspected where the connection stood for a while", async () => {
    const client = createLampsClient();
    for (let loss = 0; loss < 5; loss++) {
      const failed = switchHall(client);
      await vi.advanceTimersByTimeAsync(5_000);
      client.connection.disconnect();
      expect(await failed).toMatchObject({ message: expect.not.stringContaining("times") as string });
      client.connection.connect();
      await settle();
    }
    expect(client.connection.published).toHaveLength(5);
  });

  it("leaves no timer when its call ends before its pause", async () => {
    const client = createLampsClient(createTouchyConnection((topic) => topic === listTopic));
    const reply = client.session.call(listLamps, {}, { timeoutMs: 2_250 }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(2_250);
    expect(await reply).toMatchObject({ name: "TimeoutError" });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a subscription after which the connection is lost again and again", () => {
  it("is told from those beside it, which are granted", async () => {
    const client = createLampsClient(createTouchyConnection((filter) => filter.startsWith("home/lamps/+/switch")));
    const refused = switchHall(client);
    const granted = client.session.call(listLamps, {}).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await refused).toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      message: expect.stringMatching(/lost \d times right after a subscription to home\/lamps\/\+\/switch\/\+/) as string,
    });
    expect(client.connection.published.map(({ topic }) => topic)).toContain(listTopic);
    client.connection.deliver(`${listTopic}/accepted`, { ...client.readPublished(), lamps: [] });
    await expect(granted).resolves.toMatchObject({ lamps: [] });
  });

  it("is asked for less and less often by a loop over messages, with warnings that say why", async () => {
    const causes: unknown[] = [];
    const client = createLampsClient(
      createTouchyConnection((filter) => filter === changed),
      {
        onWarning: ({ cause }) => void causes.push(cause),
      },
    );
    void client.session.read(lampsChanged, { house: "home" }, {}).next();
    await vi.advanceTimersByTimeAsync(hour);
    expect(client.connection.subscribes.length).toBeGreaterThan(30);
    expect(client.connection.subscribes.length).toBeLessThan(130);
    expect(String(causes.at(-1))).toMatch(/lost \d+ times right after a subscription to home\/lamps\/changed/);
    await client.session.close();
    expect(vi.getTimerCount()).toBeLessThanOrEqual(2);
  });
});

describe("what a loop over messages asks after a reconnect", () => {
  it("is asked less and less often where the connection is lost each time, with warnings that say why", async () => {
    const causes: unknown[] = [];
    const client = createLampsClient(
      createTouchyConnection((topic) => topic === listTopic),
      {
        onWarning: ({ cause }) => void causes.push(cause),
      },
    );
    void client.session.read(lampsChanged, { house: "home" }, {}).next();
    await settle();
    client.connection.disconnect();
    client.connection.connect();
    await vi.advanceTimersByTimeAsync(hour);
    expect(client.connection.published.length).toBeGreaterThan(30);
    expect(client.connection.published.length).toBeLessThan(130);
    expect(String(causes.at(-1))).toMatch(/lost \d+ times right after a request to home\/lamps\/list/);
  });
});
