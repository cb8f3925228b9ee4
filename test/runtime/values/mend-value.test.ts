import { describe, expect, it } from "vitest";
import { inspectNumber, inspectString } from "../../../templates/runtime/values/inspect.js";
import { addFindings, addOwnFinding, reportIssue, reportKey } from "../../../templates/runtime/values/inspection-result.js";
import type { Findings, Inspection } from "../../../templates/runtime/values/inspection-result.js";
import { mendValue } from "../../../templates/runtime/values/mend-value.js";
import { getOwnMember, isObject } from "../../../templates/runtime/values/own-members.js";
import { reportInteger, reportText, reportWord } from "../../../templates/runtime/values/report.js";

// A lamp cannot be without its name; it may have a power in watts, a mode and a list of scenes, each of which cannot be without its own name.
const inspectWatts: Inspection = (value) =>
  Number.isInteger(value) && Number(value) >= 0 ? undefined : reportInteger(value, "an integer of at least 0");

const inspectName: Inspection = (value) =>
  typeof value === "string" && value.length < 10 ? undefined : reportText(value, "at most 9 characters", 0, 9);

const inspectMode: Inspection = (value) => (value === "on" ? undefined : reportWord(value, '"on"'));

function inspectOptional(found: Findings, lamp: unknown, member: string, inspect: Inspection): Findings {
  const value = getOwnMember(lamp, member);
  return value === undefined ? found : addFindings(found, member, inspect(value));
}

const inspectScene: Inspection = (value) => {
  if (!isObject(value)) return reportIssue("type", "an object", value);
  return inspectOptional(addFindings(undefined, "name", inspectName(getOwnMember(value, "name"))), value, "watts", inspectWatts);
};

const inspectScenes: Inspection = (value) => {
  if (!Array.isArray(value)) return reportIssue("type", "a list", value);
  const found = value.reduce<Findings>((so, scene: unknown, index) => addFindings(so, index, inspectScene(scene)), undefined);
  return value.length > 3 ? addOwnFinding(found, reportIssue("size", "at most 3 items", value)) : found;
};

const inspectTags: Inspection = (value) => {
  if (!isObject(value)) return reportIssue("type", "an object", value);
  return Object.keys(value).reduce<Findings>((found, key) => {
    const own = /^[a-z]+$/.test(key) ? found : addFindings(found, key, reportKey(key, "of small letters"));
    return addFindings(own, key, inspectString(value[key]));
  }, undefined);
};

const inspectLamp: Inspection = (value) => {
  if (!isObject(value)) return reportIssue("type", "an object", value);
  let found = addFindings(undefined, "name", inspectName(getOwnMember(value, "name")));
  found = inspectOptional(found, value, "watts", inspectWatts);
  found = inspectOptional(found, value, "mode", inspectMode);
  found = inspectOptional(found, value, "scenes", inspectScenes);
  found = inspectOptional(found, value, "tags", inspectTags);
  return inspectOptional(found, value, "next", inspectLamp);
};

const mend = (lamp: unknown): unknown => mendValue(lamp, inspectLamp);

describe("what arrived and is not quite what it should be", () => {
  it("is the same object where nothing is wrong", () => {
    const lamp = { name: "hall", unknown: null };
    expect(mend(lamp)).toBe(lamp);
  });

  it.each([
    ["a text that is too long", { name: "chandelier in the hall" }],
    ["a number out of range", { name: "hall", watts: -4 }],
    ["a fraction instead of an integer", { name: "hall", watts: 4.5 }],
    ["a word that is not listed", { name: "hall", mode: "dimmed" }],
    ["a list that is too long", { name: "hall", scenes: ["a", "b", "c", "d"].map((name) => ({ name })) }],
    ["a key that is not allowed", { name: "hall", tags: { A1: "x" } }],
  ])("keeps %s", (_, lamp) => {
    expect(mend(lamp)).toBe(lamp);
  });

  it.each(["watts", "mode", "scenes", "tags", "next"])("counts null as absent: %s", (member) => {
    expect(mend({ name: "hall", [member]: null })).toEqual({ name: "hall" });
  });

  it.each([
    ["60", 60],
    ["-4", -4],
    ["4.5", 4.5],
    ["1e3", 1000],
  ])("takes the text %j for a number", (text, watts) => {
    expect(mend({ name: "hall", watts: text })).toEqual({ name: "hall", watts });
  });

  it.each(["", " 60", "0x3c", "sixty", "1e999", "NaN", "Infinity", [60], { value: 60 }, true, NaN, Infinity])(
    "leaves %j out where a number should be",
    (watts) => {
      expect(mend({ name: "hall", watts, mode: "on" })).toEqual({ name: "hall", mode: "on" });
    },
  );

  it("leaves out no more than the member of the wrong kind", () => {
    expect(mend({ name: "hall", mode: 7, tags: { a: "x", b: 5, c: null } })).toEqual({ name: "hall", tags: { a: "x" } });
  });

  it("leaves out an entry of a list alone", () => {
    const scenes = [null, { name: "dinner", watts: "5" }, "night", { watts: 3 }, { name: "party", watts: {} }];
    expect(mend({ name: "hall", scenes })).toEqual({ name: "hall", scenes: [{ name: "dinner", watts: 5 }, { name: "party" }] });
  });

  it("leaves out what lacks a part that it cannot be without, and nothing around it", () => {
    expect(mend({ name: "hall", next: { name: null, watts: 5 } })).toEqual({ name: "hall" });
    expect(mend({ name: "hall", next: { name: "stairs", next: { name: 5 } } })).toEqual({ name: "hall", next: { name: "stairs" } });
  });

  it.each([null, undefined, "lamp", [], {}, { name: null }, { watts: 5 }])("is nothing at all where it cannot be used: %j", (lamp) => {
    expect(mend(lamp)).toBeUndefined();
  });

  it("is nothing at all where it is nested too deeply", () => {
    expect(mendValue({}, (value) => reportIssue("depth", "at most 500 levels", value))).toBeUndefined();
  });

  it("changes nothing in place", () => {
    const lamp = Object.freeze({ name: "hall", watts: "60", scenes: Object.freeze([null]) });
    mend(lamp);
    expect(lamp).toEqual({ name: "hall", watts: "60", scenes: [null] });
  });

  it("keeps a key that other objects take for their prototype", () => {
    const lamp: unknown = JSON.parse('{"name":"hall","tags":{"__proto__":"x","b":5}}');
    const mended = mend(lamp) as { readonly tags: object };
    expect(Object.getOwnPropertyNames(mended.tags)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(mended.tags)).toBe(Object.prototype);
  });

  it("leaves out a bad value under such a key", () => {
    const mended = mend(JSON.parse('{"name":"hall","tags":{"__proto__":{"x":1},"b":"y"}}')) as { readonly tags: object };
    expect(Object.getOwnPropertyNames(mended.tags)).toEqual(["b"]);
  });

  it("takes a number as text at the top as well", () => {
    expect(mendValue("12", inspectNumber)).toBe(12);
  });
});
