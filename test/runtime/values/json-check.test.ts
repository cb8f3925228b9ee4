import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listIssues } from "../../../templates/runtime/values/inspection-result.js";
import { inspectJsonObject, inspectJsonValue, isJsonObject, isJsonValue } from "../../../templates/runtime/values/json-check.js";
import { Reading, createCycle, notJson } from "./not-json.js";

function listPlaces(value: unknown): readonly string[] {
  return listIssues(inspectJsonValue(value)).map(({ pointer, rule }) => `${pointer} ${rule}`);
}

describe("free JSON", () => {
  it.each(notJson)("holds no %s, wherever it is", (_, value) => {
    expect(isJsonValue(value)).toBe(false);
    expect(listPlaces({ rooms: [{ lamp: value }] })).toEqual(["/rooms/0/lamp type"]);
    expect(listPlaces([[1, value], "on"])).toEqual(["/0/1 type"]);
  });

  it("holds whatever JSON.parse can give", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isJsonValue(value) && inspectJsonValue(value) === undefined));
  });

  it("comes back as it was from being written and read, where it is valid", () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.oneof({ arbitrary: anything, weight: 3 }, fc.array(anything)), (value) => {
        expect(listPlaces(value).length === 0).toBe(isJsonValue(value));
        fc.pre(isJsonValue(value));
        expect(JSON.parse(JSON.stringify(value))).toEqual(normalizeZeros(value));
      }),
    );
  });

  it("may be the instance of a class, and what its own members hold is looked at", () => {
    expect(isJsonValue({ reading: new Reading() })).toBe(true);
    expect(listPlaces({ reading: Object.assign(new Reading(), { at: new Date(0) }) })).toEqual(["/reading/at type"]);
  });

  it("may inherit nothing at all, or come from somewhere else", () => {
    expect(isJsonValue(Object.assign(Object.create(null), { a: [1] }))).toBe(true);
    expect(isJsonValue(structuredClone({ a: [1, null] }))).toBe(true);
  });

  it("may hold the same thing twice, but nothing that holds itself", () => {
    const lamp = { power: "on" };
    expect(isJsonValue({ left: lamp, right: [lamp, lamp] })).toBe(true);
    expect(listPlaces({ lamps: [lamp, createCycle()] })).toEqual(["/lamps/1/self type"]);
  });

  it("may have members that are undefined, which are not written, but no such items", () => {
    expect(isJsonValue({ a: undefined, b: 1 })).toBe(true);
    expect(listPlaces([undefined, null])).toEqual(["/0 required"]);
    expect(listPlaces(Array.from({ length: 3, 0: 1, 2: 1 }))).toEqual(["/1 required"]);
  });

  it("is not deeper than what can be written without exhausting the stack", () => {
    const nest = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    expect(isJsonValue(nest(500))).toBe(true);
    expect(isJsonValue(nest(60_000))).toBe(false);
    expect(listIssues(inspectJsonValue(nest(60_000)))).toMatchObject([{ rule: "depth" }]);
  });

  it("tells every flaw at once", () => {
    expect(listPlaces({ a: 1n, b: [Number.NaN, "on", new Map()], c: { d: undefined } })).toEqual(["/a type", "/b/0 type", "/b/2 type"]);
  });
});

describe("a free JSON object", () => {
  it.each(["text", 1, null, [], new Map()])("is no %j", (value) => {
    expect(isJsonObject(value)).toBe(false);
    expect(listIssues(inspectJsonObject(value))).toMatchObject([{ pointer: "", rule: "type", expected: "an object", given: value }]);
  });

  it("holds JSON alone", () => {
    expect(isJsonObject({ files: [{ size: 1 }] })).toBe(true);
    expect(isJsonObject({ files: [{ size: 1n }] })).toBe(false);
    expect(listIssues(inspectJsonObject({ files: [{ size: 1n }] }))).toMatchObject([{ pointer: "/files/0/size" }]);
  });
});

/** JSON has one zero, and JavaScript another one below it. */
function normalizeZeros(value: unknown): unknown {
  if (typeof value === "number") return value + 0;
  if (Array.isArray(value)) return value.map(normalizeZeros);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalizeZeros(member)]));
}
