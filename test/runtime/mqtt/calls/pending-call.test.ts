import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProtocolError } from "../../../../templates/runtime/errors/protocol-error.js";
import { SubscriptionError } from "../../../../templates/runtime/mqtt/subscriptions/subscription-error.js";
import {
  awaitReply,
  awaitSubscription,
  createPendingCall,
  endCall,
  failConnection,
  failPublish,
  failSubscription,
  loseConnection,
  noteUnreadable,
  takeTurn,
} from "../../../../templates/runtime/mqtt/calls/pending-call.js";
import type { PendingCall } from "../../../../templates/runtime/mqtt/calls/pending-call.js";
import { listLamps, listLampsInTurn, switchLamp } from "../lamps.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A call of an operation that waits for its turn, and what it told of its end, in order. */
function createCall(operation: typeof switchLamp | typeof listLamps = switchLamp): {
  readonly call: PendingCall;
  readonly ends: unknown[];
} {
  const ends: unknown[] = [];
  const call = createPendingCall({
    target: { operation, topic: "home/lamps/list", filters: [] },
    order: 0,
    token: "t",
    payload: "{}",
    timeoutMs: 5_000,
    signal: undefined,
    onEnd: () => ends.push("ended"),
    readLoss: () => undefined,
    settle: (end) => ends.push(typeof end === "function" ? end() : end),
  });
  return { call, ends };
}

/** The same, one move after another. */
function moveCall(moves: readonly ((call: PendingCall) => void)[], operation?: typeof listLamps): ReturnType<typeof createCall> {
  const created = createCall(operation);
  for (const move of moves) move(created.call);
  return created;
}

const lose = (call: PendingCall): void => loseConnection(call, undefined);
const toReply = [takeTurn, awaitReply];

describe("a call waits", () => {
  it.each([
    ["for its turn at first", [], "turn"],
    ["for the connection once its turn has come", [takeTurn], "connection"],
    ["for its subscription, where that does not stand", [takeTurn, awaitSubscription], "subscription"],
    ["for its reply once it is sent", [takeTurn, awaitReply], "reply"],
    ["for its reply once its subscription stands", [takeTurn, awaitSubscription, awaitReply], "reply"],
    ["for the next connection, where that is lost before it is sent", [takeTurn, awaitSubscription, lose], "connection"],
  ])("%s", (_, moves, expected) => {
    expect(moveCall(moves).call.waitsFor).toBe(expected);
  });

  it("for the next connection where that is lost and it may be repeated", () => {
    expect(moveCall([...toReply, lose], listLamps).call.waitsFor).toBe("connection");
  });
});

describe("a call to which a move is not open", () => {
  it.each([
    ["is not sent before its turn", [awaitReply], "turn"],
    ["does not subscribe before its turn", [awaitSubscription], "turn"],
    ["keeps its place in the queue where the connection is lost", [lose], "turn"],
    ["does not subscribe once it is sent", [...toReply, awaitSubscription], "reply"],
    ["has its turn once", [...toReply, takeTurn], "reply"],
  ])("%s", (_, moves, expected) => {
    const { call, ends } = moveCall(moves);
    expect([call.waitsFor, ends]).toEqual([expected, []]);
  });

  it("is not sent a second time while it waits for its reply", () => {
    expect(moveCall([...toReply, awaitReply]).call.copies).toBe(1);
  });

  it("does not end by a subscription that fails too late", () => {
    const { call, ends } = moveCall(toReply);
    failSubscription(call, new SubscriptionError("home/lamps/list/+", 0x87));
    expect(ends).toEqual([]);
  });

  it("ends once", () => {
    const { call, ends } = moveCall(toReply);
    endCall(call, { at: 1 });
    endCall(call, () => new Error("Too late"));
    failConnection(call, "was lost");
    failPublish(call, new Error("Too late"), "not sent");
    noteUnreadable(call, () => new ProtocolError({ operation: "switchLamp", problem: "is no JSON" }), true);
    for (const move of [takeTurn, awaitSubscription, awaitReply, lose]) move(call);
    vi.advanceTimersByTime(5_000);
    expect([call.waitsFor, ends]).toEqual([undefined, ["ended", { at: 1 }]]);
  });
});

describe("a call that ends without a reply", () => {
  it.each([
    ["was not sent where it waits for its turn", [], "not sent"],
    ["may have been carried out where it waits for its reply", toReply, "unknown"],
    ["may have been carried out where it was sent over the connection before", [...toReply, lose], "unknown"],
  ])("%s", (_, moves, outcome) => {
    const { ends } = moveCall(moves, listLamps);
    vi.advanceTimersByTime(5_000);
    expect(ends).toMatchObject(["ended", { name: "TimeoutError", outcome }]);
  });

  it("may have been carried out where one of two copies was not taken, whichever that was", () => {
    const { call, ends } = moveCall([...toReply, lose, awaitReply], listLamps);
    failPublish(call, new Error("Not authorized"), "not sent");
    expect(ends).toMatchObject(["ended", { name: "ConnectionError", outcome: "unknown" }]);
  });

  it("was answered where an unreadable reply cannot have been another's, since replies have no token", () => {
    const { call, ends } = moveCall(toReply, listLampsInTurn);
    const error = new ProtocolError({ operation: "listLampsInTurn", problem: "is no JSON" });
    noteUnreadable(call, () => error, true);
    expect(ends).toEqual(["ended", error]);
  });

  it("leaves no timer, also where it waited a second longer for something better than an unreadable reply", () => {
    const { call } = moveCall(toReply);
    noteUnreadable(call, () => new ProtocolError({ operation: "switchLamp", problem: "is no JSON" }), true);
    endCall(call, () => new Error("Closed"));
    expect(vi.getTimerCount()).toBe(0);
  });
});
