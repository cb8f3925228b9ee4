import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import type { FakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, listLampsInTurn, settle, switchLamp } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How a call ends that gets no reply. */
async function timeOut(client: LampsClient, operation: typeof switchLamp | typeof listLamps): Promise<unknown> {
  const reason = client.session
    .call(operation as typeof switchLamp, { lamp: "hall", on: true }, { timeoutMs: 500 })
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(500);
  return reason;
}

function createOffline(): FakeConnection {
  return createFakeConnection({ state: "disconnected" });
}

describe("the time-out of a call", () => {
  it("that changes something says that it may have taken effect", async () => {
    expect(await timeOut(createLampsClient(), switchLamp)).toMatchObject({
      outcome: "unknown",
      message: "No reply to switchLamp within 500 ms. It may have taken effect: read the current state before sending it again.",
    });
  });

  it("that changes nothing does not say so", async () => {
    expect(await timeOut(createLampsClient(), listLamps)).toMatchObject({
      outcome: "unknown",
      message: "No reply to listLamps within 500 ms. It is safe to send it again.",
    });
  });

  it("that never had a connection says that, with the last reason as its cause", async () => {
    const connection = createOffline();
    const client = createLampsClient(connection);
    connection.disconnect(new Error("connect ETIMEDOUT"));
    const refused = new Error("connect ECONNREFUSED 127.0.0.1:8883");
    connection.disconnect(refused);
    connection.disconnect();
    expect(await timeOut(client, switchLamp)).toMatchObject({
      name: "TimeoutError",
      outcome: "not sent",
      message:
        "No reply to switchLamp within 500 ms, as it has no connection: connect ECONNREFUSED 127.0.0.1:8883. It was not sent, so it is safe to send it again.",
      cause: refused,
    });
  });

  it("that never had a connection says that also where nobody knows the reason", async () => {
    const error = await timeOut(createLampsClient(createOffline()), switchLamp);
    expect(error).toHaveProperty("message", expect.stringContaining("within 500 ms, as it has no connection. It was not sent"));
    expect(error).not.toHaveProperty("cause");
  });

  it("that waited for its turn without a connection says that too", async () => {
    const client = createLampsClient(createOffline());
    void client.session.call(listLampsInTurn, {}).catch(() => undefined);
    expect(await timeOut(client, listLampsInTurn)).toHaveProperty("message", expect.stringContaining("it has no connection"));
  });

  it("that has a connection by then does not blame one that was lost before", async () => {
    const connection = createOffline();
    const client = createLampsClient(connection);
    connection.disconnect(new Error("connect ECONNREFUSED"));
    connection.connect();
    await settle();
    expect(await timeOut(client, switchLamp)).toHaveProperty("message", expect.not.stringContaining("connection"));
  });
});
