import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { describeLamp, switchLamp } from "./lamp-operations.js";
import { createScriptedCaller } from "./scripted-transport.js";
import type { Event, ScriptedCaller } from "./scripted-transport.js";

const lamp = { lamp: "kitchen" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What somebody who reads a log wants to find in it. */
async function switchLampInTheKitchen({ call }: ScriptedCaller, signal?: AbortSignal): Promise<unknown> {
  return await call(switchLamp, lamp, { timeoutMs: 500, signal });
}

describe("the stack of a rejected call names the function that waits for it,", () => {
  it.each<[string, Event, (caller: ScriptedCaller, controller: AbortController) => unknown]>([
    ["TimeoutError", "silence", () => vi.advanceTimersByTimeAsync(500)],
    ["AbortError", "silence", (_, controller) => controller.abort()],
    ["ConnectionError", "silence", ({ close }) => close()],
    ["ConnectionError", { sent: true }, () => undefined],
    ["ServiceError", { status: 404 }, () => undefined],
    ["ProtocolError", { status: 200, body: "[" }, () => undefined],
  ])("where it is a %s after %j", async (name, event, end) => {
    const caller = createScriptedCaller([event]);
    const controller = new AbortController();
    const reason = switchLampInTheKitchen(caller, controller.signal).catch((error: unknown) => error);
    await end(caller, controller);
    expect(await reason).toMatchObject({ name, stack: expect.stringContaining("switchLampInTheKitchen") as string });
  });
});

describe("the time-out of a call", () => {
  const timeOut = async (script: readonly Event[], operation = switchLamp): Promise<unknown> => {
    const reason = createScriptedCaller(script)
      .call(operation, lamp, { timeoutMs: 500 })
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(500);
    return reason;
  };

  it("that changes something says that it may have taken effect", async () => {
    expect(await timeOut(["silence"])).toHaveProperty("message", expect.stringContaining("500 ms. It may have taken effect: read"));
  });

  it("that changes nothing does not say so", async () => {
    expect(await timeOut(["silence"], describeLamp)).toHaveProperty(
      "message",
      "No reply to describeLamp within 500 ms. It is safe to send it again.",
    );
  });

  it("that never had a connection says that", async () => {
    expect(await timeOut(["no connection"])).toMatchObject({
      outcome: "not sent",
      message: "No reply to switchLamp within 500 ms, as it has no connection. It was not sent, so it is safe to send it again.",
    });
  });

  it("that never had a connection has the last reason as its cause", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const cause = new Error("connect ECONNREFUSED 127.0.0.1:443");
    expect(await timeOut([{ sent: false, cause }, "no connection"])).toMatchObject({
      message: expect.stringContaining("as it has no connection: connect ECONNREFUSED 127.0.0.1:443. It was not sent") as string,
      cause,
    });
  });
});
