import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PublishFailureListener } from "../../../templates/runtime/mqtt/connection.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, settle, switchLamp } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What somebody who reads a log wants to find in it. */
async function switchLampInTheHall({ session }: LampsClient, signal?: AbortSignal): Promise<unknown> {
  return await session.call(switchLamp, { lamp: "hall", on: true, token: "t" }, { timeoutMs: 500, signal });
}

const refuse: (onFailed: PublishFailureListener) => void = (onFailed) => onFailed(new Error("quota exceeded"), "not sent");

describe("the stack of a rejected call names the function that waits for it,", () => {
  it.each<[string, (client: LampsClient, controller: AbortController) => unknown]>([
    ["ServiceError", ({ connection }) => connection.deliver("home/lamps/hall/switch/rejected", { code: "Burnt", token: "t" })],
    ["TimeoutError", () => vi.advanceTimersByTimeAsync(500)],
    ["AbortError", (_, controller) => controller.abort()],
    ["ConnectionError", ({ connection }) => connection.disconnect()],
    ["ConnectionError", ({ session }) => session.close()],
    ["ProtocolError", ({ connection }) => connection.deliver("home/lamps/hall/switch/accepted", { token: "t" })],
  ])("where it is a %s", async (name, end) => {
    const client = createLampsClient();
    const controller = new AbortController();
    const reason = switchLampInTheHall(client, controller.signal).catch((error: unknown) => error);
    await settle();
    await end(client, controller);
    expect(await reason).toMatchObject({ name, stack: expect.stringContaining("switchLampInTheHall") as string });
  });

  it("where the broker refuses the subscription, each call by itself", async () => {
    const client = createLampsClient();
    client.connection.answerSubscribe(0x80);
    const other = client.session.call(switchLamp, { lamp: "attic", on: true }).catch((error: unknown) => error);
    const reason = await switchLampInTheHall(client).catch((error: unknown) => error);
    expect(reason).toMatchObject({ name: "SubscriptionError", stack: expect.stringContaining("switchLampInTheHall") as string });
    expect(await other).not.toBe(reason);
  });

  it("where the broker does not take the request", async () => {
    const connection = createFakeConnection();
    connection.failPublishes(refuse);
    const reason = switchLampInTheHall(createLampsClient(connection)).catch((error: unknown) => error);
    expect(await reason).toMatchObject({ name: "ConnectionError", stack: expect.stringContaining("switchLampInTheHall") as string });
  });

  it("where nothing is sent", async () => {
    const client = createLampsClient();
    await client.session.close();
    const reason = switchLampInTheHall(client).catch((error: unknown) => error);
    expect(await reason).toMatchObject({ name: "ConnectionError", stack: expect.stringContaining("switchLampInTheHall") as string });
  });
});
