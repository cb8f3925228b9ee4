import { describe, expect, it } from "vitest";
import { rearrangeMembers, writeFingerprint } from "../../../../templates/runtime/mqtt/messages/catch-up.js";

describe("the answer to what was missed", () => {
  it("becomes the members of a message", () => {
    expect(rearrangeMembers({ at: 1, lamp: "hall" }, { timestamp: "at", lamp: "lamp" })).toEqual({ timestamp: 1, lamp: "hall" });
  });

  it("fills a map, without the entries that would be empty", () => {
    const places = { "lamps.ON": "on", "lamps.OFF": "off" };
    expect(rearrangeMembers({ on: ["hall"], off: [] }, places)).toEqual({ lamps: { ON: ["hall"] } });
    expect(rearrangeMembers({}, places)).toEqual({ lamps: {} });
  });

  it("gives a member of a member", () => {
    expect(rearrangeMembers({ state: { delta: { on: true } } }, { state: "state.delta" })).toEqual({ state: { on: true } });
  });

  it("leaves out what it does not hold", () => {
    expect(rearrangeMembers({}, { state: "state.delta", lamp: "lamp" })).toEqual({});
  });
});

describe("two messages", () => {
  const compare = ["lamps.*.*.name"];

  it("tell the same where the compared parts are the same, wherever they stand", () => {
    const before = { at: 1, lamps: { ON: [{ name: "hall", level: 1 }], OFF: [{ name: "attic" }] } };
    const after = { at: 2, lamps: { OFF: [{ name: "hall", level: 7 }, { name: "attic" }] } };
    expect(writeFingerprint(after, compare)).toBe(writeFingerprint(before, compare));
  });

  it("tell different things where one of them differs or is missing", () => {
    const one = writeFingerprint({ lamps: { ON: [{ name: "hall" }] } }, compare);
    expect(writeFingerprint({ lamps: { ON: [{ name: "attic" }] } }, compare)).not.toBe(one);
    expect(writeFingerprint({ lamps: {} }, compare)).not.toBe(one);
    expect(writeFingerprint({}, compare)).not.toBe(one);
  });

  it("cannot be compared where data is nested too deeply", () => {
    const deep = JSON.parse("[".repeat(60_000) + "]".repeat(60_000)) as unknown;
    expect(writeFingerprint({ deep }, ["deep"])).toBeUndefined();
  });
});
