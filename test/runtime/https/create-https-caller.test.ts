import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { AbortError } from "../../../templates/runtime/errors/abort-error.js";
import { ConnectionError } from "../../../templates/runtime/errors/connection-error.js";
import { ProtocolError } from "../../../templates/runtime/errors/protocol-error.js";
import { ServiceError } from "../../../templates/runtime/errors/service-error.js";
import { TimeoutError } from "../../../templates/runtime/errors/timeout-error.js";
import { ValidationError } from "../../../templates/runtime/errors/validation-error.js";
import type { ClientWarning } from "../../../templates/runtime/client/warning.js";
import { describeLamp, switchLamp } from "./lamp-operations.js";
import type { LampRequest } from "./lamp-operations.js";
import { createScriptedCaller } from "./scripted-transport.js";

const lamp = { lamp: "kitchen" };
const lit = { status: 200, body: { lit: true } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What a call came to, once nothing is left to wait for. */
async function settle(call: Promise<unknown>): Promise<unknown> {
  const settled = call.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return await settled;
}

describe("a request", () => {
  it("is written with its path, query and body", async () => {
    const caller = createScriptedCaller([lit, lit]);
    await caller.call(describeLamp, { lamp: "My:Lamp", brightness: 0 });
    await caller.call(switchLamp, { lamp: "$next", brightness: undefined });
    expect(caller.requests).toEqual([
      { method: "GET", path: "/lamps/My%3ALamp", query: { brightness: 0 }, headers: {}, body: undefined },
      { method: "POST", path: "/lamps/%24next", query: {}, headers: { "content-type": "application/json" }, body: "{}" },
    ]);
  });

  it("that is not what the API wants is never sent", async () => {
    const caller = createScriptedCaller([lit]);
    await expect(caller.call(describeLamp, JSON.parse("{}") as LampRequest)).rejects.toThrow(ValidationError);
    expect(caller.requests).toEqual([]);
  });
});

test("a member that no operation has is sent, and a warning says which one is near", async () => {
  const onWarning = vi.fn<(warning: ClientWarning) => void>();
  const { call, requests } = createScriptedCaller([{ status: 200 }], { onWarning });
  await call(switchLamp, { lamp: "hall", brigthness: 3 });
  expect(JSON.parse(String(requests[0]?.body))).toMatchObject({ brigthness: 3 });
  expect(onWarning).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "unknown member" }));
  expect(onWarning.mock.lastCall?.[0].message).toContain("Did you mean brightness?");
});

describe("a request that cannot be written", () => {
  it("is refused where half a surrogate pair would be in its query", async () => {
    const { call, requests } = createScriptedCaller([{ status: 200 }]);
    const search = { ...describeLamp, query: ["near"] };
    await expect(call(search, { lamp: "hall", near: ["desk", "\ud83d"] })).rejects.toThrow("/near: expected what a query can hold");
    expect(requests).toEqual([]);
  });

  it.each([
    [null, undefined],
    [{ lamp: "hall" }, null],
    [{ lamp: "hall" }, { signal: {} }],
  ])("rejects and throws nothing at once: %j with the options %j", async (input, options) => {
    const { call, requests } = createScriptedCaller([{ status: 200 }]);
    await expect(call(describeLamp, input, options as never)).rejects.toThrow(ValidationError);
    expect(requests).toEqual([]);
  });
});

describe("a reply", () => {
  it("is returned with members that nobody knows", async () => {
    const caller = createScriptedCaller([{ status: 200, body: { lit: false, colour: "red" } }]);
    expect(await caller.call(describeLamp, lamp)).toEqual({ lit: false, colour: "red" });
  });

  it("may be empty", async () => {
    expect(await createScriptedCaller([{ status: 200, body: "" }]).call(describeLamp, lamp)).toEqual({});
  });

  it.each([
    ["is no JSON", "<html>Welcome</html>"],
    ["is no JSON", '{"lit":true'],
    ["is not what the API says", '{"lit":"yes"}'],
    ["is not what the API says", "null"],
  ])("that %s is told with what it says: %s", async (problem, body) => {
    const error = await settle(createScriptedCaller([{ status: 200, body }]).call(describeLamp, lamp));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ message: expect.stringContaining(problem) as string, operation: "describeLamp" });
  });

  it("is neither repeated nor believed where it is no HTTP", async () => {
    const caller = createScriptedCaller([{ sent: true, kind: "reply", problem: "is no proper HTTP", transient: false }]);
    expect(await settle(caller.call(describeLamp, lamp))).toBeInstanceOf(ProtocolError);
    expect(caller.requests).toHaveLength(1);
  });
});

describe("an error of the service", () => {
  it("is thrown as it is told, and not repeated", async () => {
    const caller = createScriptedCaller([{ status: 404, body: { code: "NoSuchLamp", message: "No such lamp" } }]);
    const error = await settle(caller.call(describeLamp, lamp));
    expect(error).toMatchObject({ code: "NoSuchLamp", message: "No such lamp", status: 404, operation: "describeLamp" });
    expect(caller.requests).toHaveLength(1);
  });

  it.each([301, 302, 307, 308])("is what a redirect counts as: %i", async (status) => {
    const caller = createScriptedCaller([{ status, headers: { location: "https://elsewhere.example.com/" } }]);
    expect(await settle(caller.call(describeLamp, lamp))).toMatchObject({ code: `Http${status}`, status });
    expect(caller.requests).toHaveLength(1);
  });

  it.each([429, 500, 502, 503, 504])("lets a request that changes nothing be sent again: %i", async (status) => {
    const caller = createScriptedCaller([{ status }, { status }, lit]);
    expect(await settle(caller.call(describeLamp, lamp))).toEqual({ lit: true });
    expect(caller.requests).toHaveLength(3);
  });

  it.each([500, 502, 503, 504])("lets no request be sent again that may have changed something: %i", async (status) => {
    const caller = createScriptedCaller([{ status }, lit]);
    expect(await settle(caller.call(switchLamp, lamp))).toMatchObject({ status });
    expect(caller.requests).toHaveLength(1);
  });

  it("lets any request be sent again that was throttled", async () => {
    const caller = createScriptedCaller([{ status: 429 }, lit]);
    expect(await settle(caller.call(switchLamp, lamp))).toEqual({ lit: true });
  });

  it("lets no request be sent again that may have changed something, although a faulty service asks to come back", async () => {
    const caller = createScriptedCaller([{ status: 500, headers: { "retry-after": "1" } }, lit]);
    expect(await settle(caller.call(switchLamp, lamp))).toMatchObject({ status: 500 });
    expect(caller.requests).toHaveLength(1);
  });

  it("means that nothing was done where the call ends before it is sent again", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const controller = new AbortController();
    const call = createScriptedCaller([{ status: 429 }]).call(switchLamp, lamp, { signal: controller.signal });
    const settled = call.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(0);
    controller.abort();
    expect(await settled).toMatchObject({ name: "AbortError", outcome: "not sent" });
  });

  it("lets any request be sent again where the service asks to come back", async () => {
    const caller = createScriptedCaller([{ status: 503, headers: { "retry-after": "1" } }, lit]);
    expect(await settle(caller.call(switchLamp, lamp))).toEqual({ lit: true });
  });

  it("is thrown after two repetitions, or as many as were asked for", async () => {
    const script = Array.from({ length: 9 }, () => ({ status: 500 }));
    const usual = createScriptedCaller(script);
    const eager = createScriptedCaller(script, { retries: 4 });
    const never = createScriptedCaller(script, { retries: 0 });
    for (const caller of [usual, eager, never]) expect(await settle(caller.call(describeLamp, lamp))).toBeInstanceOf(ServiceError);
    expect([usual, eager, never].map(({ requests }) => requests.length)).toEqual([3, 5, 1]);
  });
});

describe("the pause before a repetition", () => {
  it("is any time up to a growing bound", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const caller = createScriptedCaller([{ status: 500 }, { status: 500 }, lit]);
    const call = caller.call(describeLamp, lamp);
    await vi.advanceTimersByTimeAsync(99);
    expect(caller.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(caller.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(199);
    expect(caller.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual({ lit: true });
  });

  it("is as long as the service asks for", async () => {
    const caller = createScriptedCaller([{ status: 429, headers: { "retry-after": "3" } }, lit]);
    const call = caller.call(describeLamp, lamp);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(caller.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual({ lit: true });
  });

  it("is not begun where it would outlast the call", async () => {
    const caller = createScriptedCaller([{ status: 429, headers: { "retry-after": "60" } }]);
    await expect(caller.call(describeLamp, lamp)).rejects.toMatchObject({ status: 429 });
  });
});

describe("a lost connection", () => {
  it("is made up for where nothing can change", async () => {
    const caller = createScriptedCaller([{ sent: true }, { sent: false }, lit]);
    expect(await settle(caller.call(describeLamp, lamp))).toEqual({ lit: true });
  });

  it("is made up for where the request never left", async () => {
    const caller = createScriptedCaller([{ sent: false }, lit]);
    expect(await settle(caller.call(switchLamp, lamp))).toEqual({ lit: true });
  });

  it("ends a call that may have changed something, with an unknown outcome", async () => {
    const caller = createScriptedCaller([{ sent: true, problem: "was lost: read ECONNRESET" }, lit]);
    const error = await settle(caller.call(switchLamp, lamp));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: "unknown", message: expect.stringContaining("was lost: read ECONNRESET") as string });
    expect(caller.requests).toHaveLength(1);
  });

  it("is not tried again where that is of no use, such as with a certificate that is not trusted", async () => {
    const caller = createScriptedCaller([{ sent: false, transient: false }, lit]);
    expect(await settle(caller.call(describeLamp, lamp))).toMatchObject({ outcome: "not sent" });
    expect(caller.requests).toHaveLength(1);
  });
});

describe("every wait", () => {
  it("ends after ten seconds where nobody says otherwise", async () => {
    const caller = createScriptedCaller(["silence"]);
    const error = await settle(caller.call(describeLamp, lamp));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ timeoutMs: 10_000, outcome: "unknown" });
    expect(caller.countCancelled()).toBe(1);
  });

  it("ends after the client's time-out, or after the call's own", async () => {
    const caller = createScriptedCaller([], { timeoutMs: 500 });
    expect(await settle(caller.call(describeLamp, lamp))).toMatchObject({ timeoutMs: 500 });
    expect(await settle(caller.call(describeLamp, lamp, { timeoutMs: 200 }))).toMatchObject({ timeoutMs: 200 });
  });

  it("counts all attempts and pauses together", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const caller = createScriptedCaller([{ status: 500 }, "silence"], { timeoutMs: 1_000 });
    const call = caller.call(describeLamp, lamp).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect(caller.requests).toHaveLength(2);
  });

  it("ends with the caller's signal, whatever it waits for, and keeps the reason", async () => {
    const reason = new Error("The user went away");
    for (const script of [["silence"], [{ status: 500 }]] as const) {
      const controller = new AbortController();
      const call = createScriptedCaller(script).call(describeLamp, lamp, { signal: controller.signal });
      const settled = call.catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(0);
      controller.abort(reason);
      expect(await settled).toBeInstanceOf(AbortError);
      expect(await settled).toMatchObject({ name: "AbortError", cause: reason });
    }
  });

  it("does not begin with a signal that is aborted already", async () => {
    const caller = createScriptedCaller([lit]);
    await expect(caller.call(describeLamp, lamp, { signal: AbortSignal.abort() })).rejects.toMatchObject({ outcome: "not sent" });
    expect(caller.requests).toEqual([]);
  });

  it("ends when the client is closed", async () => {
    const caller = createScriptedCaller(["silence"]);
    const call = caller.call(describeLamp, lamp).catch((error: unknown) => error);
    await caller.close();
    expect(await call).toBeInstanceOf(ConnectionError);
    await expect(caller.call(describeLamp, lamp)).rejects.toMatchObject({ outcome: "not sent" });
    await expect(caller.close()).resolves.toBeUndefined();
  });

  it("leaves no timer behind, whatever ended it", async () => {
    const caller = createScriptedCaller([lit, { status: 404 }, { sent: true, transient: false }]);
    await Promise.allSettled([1, 2, 3].map(() => caller.call(describeLamp, lamp)));
    expect(caller.requests).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer behind once it has begun anew", async () => {
    const caller = createScriptedCaller([{ sent: true }, lit]);
    const call = caller.call(describeLamp, lamp);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await call).toEqual({ lit: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no listener with the signal", async () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const caller = createScriptedCaller([lit, { status: 404 }]);
    await settle(caller.call(describeLamp, lamp, { signal }));
    await settle(caller.call(describeLamp, lamp, { signal }));
    expect(add).toHaveBeenCalledTimes(2);
    for (const [type, listener] of add.mock.calls) expect(remove).toHaveBeenCalledWith(type, listener);
  });
});

describe("a client", () => {
  it("is not made for an address without TLS where it shows a certificate", () => {
    expect(() => createScriptedCaller([], { endpoint: "http://localhost" })).toThrow(ValidationError);
  });
});
