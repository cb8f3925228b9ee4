import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProtocolError } from "../../../templates/runtime/errors/protocol-error.js";
import { TimeoutError } from "../../../templates/runtime/errors/timeout-error.js";
import { createBytesPayload } from "../../../templates/runtime/mqtt/payload-form.js";
import type { PublishFailureListener } from "../../../templates/runtime/mqtt/connection.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLampsInTurn, settle } from "./lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("requests whose replies have no token", () => {
  const topic = "home/lamps/list/accepted";

  it("take turns", async () => {
    const { connection, session } = createLampsClient();
    const first = session.call(listLampsInTurn, {});
    const second = session.call(listLampsInTurn, {});
    await settle();
    expect(connection.published).toHaveLength(1);
    connection.deliver(topic, { lamps: ["hall"] });
    await expect(first).resolves.toEqual({ lamps: ["hall"] });
    expect(connection.published).toHaveLength(2);
    connection.deliver(topic, { lamps: ["attic"] });
    await expect(second).resolves.toEqual({ lamps: ["attic"] });
  });

  it("have their turn when the one before ends without a reply", async () => {
    const { connection, session } = createLampsClient();
    const first = session.call(listLampsInTurn, {}, { timeoutMs: 50 }).catch((reason: unknown) => reason);
    void session.call(listLampsInTurn, {}).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(50);
    expect(await first).toBeInstanceOf(TimeoutError);
    expect(connection.published).toHaveLength(2);
  });

  it("can end while they wait for their turn", async () => {
    const { connection, session } = createLampsClient();
    void session.call(listLampsInTurn, {}).catch(() => undefined);
    await expect(
      Promise.all([session.call(listLampsInTurn, {}, { timeoutMs: 50 }), vi.advanceTimersByTimeAsync(50)]),
    ).rejects.toMatchObject({
      outcome: "not sent",
    });
    connection.deliver(topic, {});
    expect(connection.published).toHaveLength(1);
  });

  it("fail at once where the reply is no JSON", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(listLampsInTurn, {});
    await settle();
    connection.deliver(topic, "{");
    await expect(reply).rejects.toThrow(ProtocolError);
  });

  it("fail with the service's error where it is rejected, whatever a reply would consist of", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call({ ...listLampsInTurn, acceptedPayload: createBytesPayload("image") }, {});
    await settle();
    connection.deliver("home/lamps/list/rejected", { code: "LampBroken" });
    await expect(reply).rejects.toMatchObject({ code: "LampBroken" });
  });

  it("do not end by a message that comes before they are sent", async () => {
    const { connection, session } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    const reply = session.call(listLampsInTurn, {});
    connection.deliver(topic, "{");
    connection.connect();
    await settle();
    connection.deliver(topic, { lamps: ["hall"] });
    await expect(reply).resolves.toEqual({ lamps: ["hall"] });
  });

  it("are not ended by what becomes of the one before, once that has ended", async () => {
    const { connection, session } = createLampsClient();
    const failures: PublishFailureListener[] = [];
    connection.failPublishes((onFailed) => failures.push(onFailed));
    const first = session.call(listLampsInTurn, {}, { timeoutMs: 50 }).catch((reason: unknown) => reason);
    const second = session.call(listLampsInTurn, {});
    await vi.advanceTimersByTimeAsync(50);
    expect(await first).toBeInstanceOf(TimeoutError);
    failures[0]?.(new Error("Too late"), "unknown");
    connection.deliver(topic, { lamps: ["attic"] });
    await expect(second).resolves.toEqual({ lamps: ["attic"] });
  });

  it("keep their turns across a reconnect", async () => {
    const { connection, session } = createLampsClient();
    const repeatable = { ...listLampsInTurn, repeatable: true };
    const replies = [session.call(repeatable, {}), session.call(repeatable, {})];
    await settle();
    connection.disconnect();
    connection.connect(true);
    await settle();
    connection.deliver(topic, { lamps: ["hall"] });
    connection.deliver(topic, { lamps: ["attic"] });
    expect(await Promise.all(replies)).toEqual([{ lamps: ["hall"] }, { lamps: ["attic"] }]);
    expect(connection.published).toHaveLength(3);
  });
});
