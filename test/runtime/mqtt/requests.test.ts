import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AbortError } from "../../../templates/runtime/errors/abort-error.js";
import { ProtocolError } from "../../../templates/runtime/errors/protocol-error.js";
import { ServiceError } from "../../../templates/runtime/errors/service-error.js";
import { TimeoutError } from "../../../templates/runtime/errors/timeout-error.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import type { ClientWarning } from "../../../templates/runtime/client/warning.js";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, settle, switchLamp } from "./lamps.js";
import type { SwitchRequest } from "./lamps.js";

const accepted = "home/lamps/hall/switch/accepted";
const rejected = "home/lamps/hall/switch/rejected";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a request", () => {
  it("is published once its replies can arrive, and resolves to the reply with its token", async () => {
    const { connection, session, readPublished } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true });
    expect(connection.published).toEqual([]);
    await settle();
    const { token } = readPublished();
    connection.deliver(accepted, { token, at: 5 });
    await expect(reply).resolves.toEqual({ token, at: 5, hints: [] });
    expect(connection.published[0]).toMatchObject({ topic: "home/lamps/hall/switch", qos: 1 });
  });

  it("keeps false, zero, minus one and the empty text, and leaves undefined out", async () => {
    const { session, readPublished } = createLampsClient();
    void session.call(switchLamp, { lamp: "hall", on: false, level: 0, note: "", token: undefined as never }).catch(() => undefined);
    void session.call(switchLamp, { lamp: "hall", on: true, level: -1 }).catch(() => undefined);
    await settle();
    expect(readPublished(0)).toEqual({ on: false, level: 0, note: "", token: expect.any(String) as string });
    expect(readPublished(1)).toMatchObject({ level: -1 });
  });

  it("is sent with a member that no operation has, and a warning says which one is near", async () => {
    const warnings: string[] = [];
    const onWarning = ({ kind, message }: ClientWarning): void => void warnings.push(`${kind}: ${message}`);
    const { session, readPublished } = createLampsClient(undefined, { onWarning });
    void session.call(switchLamp, { lamp: "hall", on: true, levle: 3 } as Omit<SwitchRequest, "house">).catch(() => undefined);
    await settle();
    expect(readPublished()).toMatchObject({ levle: 3 });
    expect(warnings).toEqual([expect.stringMatching(/^unknown member: .*"levle".* Did you mean level\?/)]);
  });

  it("does not change the caller's object", async () => {
    const { session } = createLampsClient();
    const input = Object.freeze({ lamp: "hall", on: true });
    void session.call(switchLamp, input).catch(() => undefined);
    await settle();
    expect(input).toEqual({ lamp: "hall", on: true });
  });

  it("carries the caller's own token unchanged", async () => {
    const { connection, session, readPublished } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "mine" });
    await settle();
    expect(readPublished()).toMatchObject({ token: "mine" });
    connection.deliver(accepted, { token: "mine", at: 1 });
    await expect(reply).resolves.toMatchObject({ token: "mine" });
  });

  it("is refused while its own token is in flight on the same topic, and on no other", async () => {
    const { connection, session } = createLampsClient();
    const first = session.call(switchLamp, { lamp: "hall", on: true, token: "mine" });
    await expect(session.call(switchLamp, { lamp: "hall", on: false, token: "mine" })).rejects.toThrow(ValidationError);
    void session.call(switchLamp, { lamp: "attic", on: true, token: "mine" }).catch(() => undefined);
    await settle();
    expect(connection.published).toHaveLength(2);
    connection.deliver(accepted, { token: "mine", at: 1 });
    await first;
    void session.call(switchLamp, { lamp: "hall", on: false, token: "mine" }).catch(() => undefined);
    await settle();
    expect(connection.published).toHaveLength(3);
  });

  it("that is not valid is refused before anything is sent", async () => {
    const { connection, session } = createLampsClient();
    // @ts-expect-error: `on` is missing.
    await expect(session.call(switchLamp, { lamp: "hall" })).rejects.toThrow(ValidationError);
    await settle();
    expect(connection.subscribes).toEqual([]);
  });

  it("that is larger than the broker takes is refused before anything is sent", async () => {
    const { connection, session } = createLampsClient();
    await expect(session.call(switchLamp, { lamp: "hall", on: true, note: "ä".repeat(600) })).rejects.toThrow(/at most 1000 bytes/);
    await settle();
    expect(connection.published).toEqual([]);
  });

  it("may be as large as the broker takes, to the byte", async () => {
    const { connection, session } = createLampsClient();
    const bytes = JSON.stringify({ on: true, note: "", token: "t" }).length;
    void session.call(switchLamp, { lamp: "hall", on: true, note: "x".repeat(1_000 - bytes), token: "t" }).catch(() => undefined);
    await settle();
    expect(String(connection.published[0]?.payload)).toHaveLength(1_000);
  });

  it("is for the client's own house, whatever else a caller passes", async () => {
    const { connection, session } = createLampsClient();
    // @ts-expect-error: The client adds `house`.
    void session.call(switchLamp, { house: "away", lamp: "hall", on: true }).catch(() => undefined);
    await settle();
    expect(connection.published[0]?.topic).toBe("home/lamps/hall/switch");
  });

  it("fails with the service's error when it is rejected", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" });
    await settle();
    connection.deliver(rejected, { token: "t", code: "LampBroken" });
    const error = await reply.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ code: "LampBroken", operation: "switchLamp" });
  });

  it("fails at once where its reply is not what the API says", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" });
    await settle();
    connection.deliver(accepted, { token: "t", at: "noon" });
    await expect(reply).rejects.toThrow(ProtocolError);
  });

  it("fails a second after an unreadable reply, and says what was wrong with it", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true });
    await settle();
    connection.deliver(accepted, "<html>");
    connection.deliver(accepted, "<html>");
    const [error] = await Promise.all([reply.catch((reason: unknown) => reason), vi.advanceTimersByTimeAsync(1_000)]);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ message: "The reply to switchLamp is no JSON.", outcome: "unknown" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gets its reply where something unreadable comes first", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" });
    await settle();
    connection.deliver(accepted, "<html>");
    await vi.advanceTimersByTimeAsync(999);
    connection.deliver(accepted, { token: "t", at: 5 });
    await expect(reply).resolves.toMatchObject({ at: 5 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("among several to the same topic gets its reply, however late after an unreadable one to another", async () => {
    const { connection, session } = createLampsClient();
    const unlucky = session.call(switchLamp, { lamp: "hall", on: true, token: "a" }).catch((reason: unknown) => reason);
    const lucky = session.call(switchLamp, { lamp: "hall", on: false, token: "b" });
    await settle();
    connection.deliver(accepted, "<html>");
    await vi.advanceTimersByTimeAsync(9_000);
    connection.deliver(accepted, { token: "b", at: 5 });
    await expect(lucky).resolves.toMatchObject({ at: 5 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await unlucky).toBeInstanceOf(ProtocolError);
  });

  it("gets its own reply among many, in whatever order they come", async () => {
    const { connection, session } = createLampsClient();
    const replies = Array.from({ length: 64 }, (_, at) => session.call(switchLamp, { lamp: "hall", on: true, token: `t${at}` }));
    await settle();
    for (let at = 63; at >= 0; at--) connection.deliver(accepted, { token: `t${at}`, at });
    expect((await Promise.all(replies)).map(({ at }) => at)).toEqual(Array.from({ length: 64 }, (_, at) => at));
  });

  it("does not wait for the ones before it", async () => {
    const { connection, session } = createLampsClient();
    for (let count = 0; count < 10; count++) void session.call(switchLamp, { lamp: "hall", on: true }).catch(() => undefined);
    const reply = session.call(listLamps, { token: "t" });
    await settle();
    connection.deliver("home/lamps/list/accepted", { token: "t", lamps: ["hall"] });
    await expect(reply).resolves.toEqual({ token: "t", lamps: ["hall"] });
  });

  it("gets its reply although hundreds of others, to other lamps, have come and gone", async () => {
    const { connection, session, readPublished } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" });
    await settle();
    for (let lamp = 0; lamp < 300; lamp++) {
      const other = session.call(switchLamp, { lamp: `lamp-${lamp}`, on: true });
      connection.deliver(`home/lamps/lamp-${lamp}/switch/accepted`, { ...readPublished(), at: 1 });
      await other;
    }
    connection.deliver(accepted, { token: "t", at: 5 });
    await expect(reply).resolves.toMatchObject({ at: 5 });
  });

  it("fails at once where the connection refuses to send it, and says that nothing has happened", async () => {
    const { connection, session } = createLampsClient();
    connection.failPublishes(() => {
      throw new Error("The connection is about to end.");
    });
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
    });
  });

  it("fails at once where the broker does not take it, and says that nothing has happened", async () => {
    const { connection, session } = createLampsClient();
    connection.failPublishes((onFailed) => onFailed(new Error("Not authorized"), "not sent"));
    await expect(session.call(switchLamp, { lamp: "hall", on: true })).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
    });
  });
});

describe("the wait for a reply", () => {
  it("ends after ten seconds where nobody says otherwise", async () => {
    const { session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reply).toBeInstanceOf(TimeoutError);
    expect(await reply).toMatchObject({ operation: "switchLamp", timeoutMs: 10_000, outcome: "unknown" });
  });

  it("ends after the client's time-out where the call says nothing", async () => {
    const { session } = createLampsClient(undefined, { timeoutMs: 70 });
    const reply = session.call(switchLamp, { lamp: "hall", on: true }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(70);
    expect(await reply).toMatchObject({ name: "TimeoutError", timeoutMs: 70 });
  });

  it("ends after the call's own time-out, whatever the client's is", async () => {
    const { session } = createLampsClient(undefined, { timeoutMs: 20 });
    const reply = session.call(switchLamp, { lamp: "hall", on: true }, { timeoutMs: 50 }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(50);
    expect(await reply).toMatchObject({ name: "TimeoutError", timeoutMs: 50 });
  });

  it("counts the wait for a connection, and then nothing has been sent", async () => {
    const { connection, session } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    const reply = session.call(switchLamp, { lamp: "hall", on: true }, { timeoutMs: 50 }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(50);
    expect(await reply).toMatchObject({ name: "TimeoutError", outcome: "not sent" });
    connection.connect();
    await settle();
    expect(connection.published).toEqual([]);
  });

  it("counts the wait for the subscription", async () => {
    const { connection, session } = createLampsClient();
    connection.ignoreSubscribes();
    const reply = session.call(switchLamp, { lamp: "hall", on: true }, { timeoutMs: 50 }).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(50);
    expect(await reply).toMatchObject({ name: "TimeoutError", outcome: "not sent" });
  });

  it("ends when the signal is aborted, and keeps the reason", async () => {
    const { session } = createLampsClient();
    const controller = new AbortController();
    const reply = session.call(switchLamp, { lamp: "hall", on: true }, { signal: controller.signal });
    await settle();
    controller.abort("shutting down");
    await expect(reply).rejects.toThrow(AbortError);
    await expect(reply).rejects.toMatchObject({ cause: "shutting down", outcome: "unknown" });
  });

  it("does not begin where the signal was aborted before", async () => {
    const { connection, session } = createLampsClient();
    const reply = session.call(switchLamp, { lamp: "hall", on: true }, { signal: AbortSignal.abort() });
    await expect(reply).rejects.toMatchObject({ name: "AbortError", outcome: "not sent" });
    expect(connection.subscribes).toEqual([]);
  });

  it("leaves no timer and no listener behind", async () => {
    const { connection, session } = createLampsClient();
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, "removeEventListener");
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" }, { signal });
    await settle();
    connection.deliver(accepted, { token: "t", at: 1 });
    await reply;
    expect(vi.getTimerCount()).toBe(0);
    expect(remove).toHaveBeenCalledOnce();
  });
});
