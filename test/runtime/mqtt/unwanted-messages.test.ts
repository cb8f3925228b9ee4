import { describe, expect, it } from "vitest";
import { createFakeConnection } from "./fake-connection.js";
import { createLampsClient, listLamps, settle, switchLamp } from "./lamps.js";
import type { LampsClient } from "./lamps.js";

const accepted = "home/lamps/hall/switch/accepted";

/** A client with one call in flight, whose token is `t`, and how that call has ended. */
async function callInFlight(): Promise<LampsClient & { readonly ends: unknown[] }> {
  const client = createLampsClient();
  const ends: unknown[] = [];
  void client.session.call(switchLamp, { lamp: "hall", on: true, token: "t" }).then(
    (response) => ends.push(response),
    (error: unknown) => ends.push(error),
  );
  await settle();
  return { ...client, ends };
}

describe("a message that no call waits for is reported and changes nothing:", () => {
  it.each<[string, string, unknown, string]>([
    ["a reply to another token", accepted, { token: "other", at: 1 }, "unmatched message"],
    ["a token that is no text", accepted, { token: 7, at: 1 }, "unmatched message"],
    ["the token in an own __proto__ member", accepted, '{"__proto__":{"token":"t"},"token":7,"at":1}', "unmatched message"],
    ["a reply for another lamp", "home/lamps/attic/switch/accepted", { token: "t", at: 1 }, "unmatched message"],
    ["a reply to another operation", "home/lamps/list/accepted", { token: "t" }, "unmatched message"],
    ["a reply for another house", "away/lamps/hall/switch/accepted", { token: "t", at: 1 }, "foreign message"],
    ["text that is no JSON", accepted, "<html>", "malformed message"],
    ["no payload at all", accepted, "", "malformed message"],
    ["bytes that are no UTF-8", accepted, Buffer.from([0x7b, 0xff, 0x7d]), "malformed message"],
    ["JSON that is no object", accepted, "[1]", "malformed message"],
    ["null", accepted, "null", "malformed message"],
    ["lists in lists without end", accepted, "[".repeat(900), "malformed message"],
    ["a reply larger than the service sends", accepted, { token: "t", at: 1, filler: "x".repeat(1_000) }, "oversized message"],
  ])("%s", async (_, topic, payload, kind) => {
    const { connection, ends, warnings } = await callInFlight();
    connection.deliver(topic, payload);
    await settle();
    expect(warnings).toEqual([kind]);
    expect(ends).toEqual([]);
  });

  it("a retained one, although it has the token", async () => {
    const { connection, ends, warnings } = await callInFlight();
    connection.deliver(accepted, { token: "t", at: 1 }, true);
    await settle();
    expect(warnings).toEqual(["unmatched message"]);
    expect(ends).toEqual([]);
  });

  it("the same reply a second time", async () => {
    const { connection, ends, warnings } = await callInFlight();
    connection.deliver(accepted, { token: "t", at: 1 });
    connection.deliver(accepted, { token: "t", at: 2 });
    await settle();
    expect(ends).toEqual([{ token: "t", at: 1, hints: [] }]);
    expect(warnings).toEqual(["unmatched message"]);
  });

  it("a reply that comes after the call was aborted", async () => {
    const { connection, session, warnings } = createLampsClient();
    const controller = new AbortController();
    const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" }, { signal: controller.signal });
    await settle();
    controller.abort();
    await expect(reply).rejects.toThrow();
    connection.deliver(accepted, { token: "t", at: 1 });
    expect(warnings).toEqual(["unmatched message"]);
  });

  it("a reply to a request that has not been sent", async () => {
    const { connection, session, warnings } = createLampsClient(createFakeConnection({ state: "disconnected" }));
    const reply = session.call(listLamps, { token: "t" }, { timeoutMs: 20 });
    connection.deliver("home/lamps/list/accepted", { token: "t" });
    await expect(reply).rejects.toThrow();
    expect(warnings).toEqual(["unmatched message"]);
  });
});

it("a reply as large as the service sends, to the byte, is no unwanted message", async () => {
  const { connection, ends } = await callInFlight();
  const bytes = JSON.stringify({ token: "t", at: 1, filler: "" }).length;
  connection.deliver(accepted, { token: "t", at: 1, filler: "x".repeat(1_000 - bytes) });
  await settle();
  expect(ends).toMatchObject([{ at: 1 }]);
});

it("messages on topics of somebody else are left alone", async () => {
  const { connection, warnings } = await callInFlight();
  connection.deliver("weather/today", "rain");
  connection.deliver("home/lamps/hall/switch", { on: true });
  expect(warnings).toEqual([]);
});

it("replies to another client of the same connection are no foreign messages, until that client is closed", async () => {
  const { connection, warnings } = await callInFlight();
  const neighbour = createLampsClient(connection, { identity: { house: "away" } });
  const reply = neighbour.session.call(switchLamp, { lamp: "hall", on: true, token: "n" });
  await settle();
  connection.deliver("away/lamps/hall/switch/accepted", { token: "n", at: 1 });
  await expect(reply).resolves.toMatchObject({ at: 1 });
  expect(warnings).toEqual([]);
  await neighbour.session.close();
  connection.deliver("away/lamps/hall/switch/accepted", { token: "n", at: 2 });
  expect(warnings).toEqual(["foreign message"]);
});

it("a listener for warnings that throws ends no call", async () => {
  const { connection, session } = createLampsClient(undefined, {
    onWarning: () => {
      throw new Error("The logger is broken.");
    },
  });
  const reply = session.call(switchLamp, { lamp: "hall", on: true, token: "t" });
  await settle();
  connection.deliver(accepted, "<html>");
  connection.deliver(accepted, { token: "t", at: 1 });
  await expect(reply).resolves.toMatchObject({ at: 1 });
});

it("members that the API does not know pass, an own __proto__ member too", async () => {
  const { connection, ends } = await callInFlight();
  connection.deliver(accepted, '{"token":"t","at":1,"__proto__":{"polluted":true},"new":[1]}');
  await settle();
  expect(ends).toHaveLength(1);
  expect(JSON.stringify(ends[0])).toBe('{"hints":[],"token":"t","at":1,"__proto__":{"polluted":true},"new":[1]}');
  expect(({} as Readonly<Record<string, unknown>>)["polluted"]).toBeUndefined();
});
