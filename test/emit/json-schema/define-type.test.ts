import { describe, expect, test } from "vitest";
import type { NamedType } from "../../../generator/api/type.js";
import { defineType } from "../../../generator/emit/json-schema/define-type.js";
import { createEnum, createField, createInteger, createString, createStructure } from "../small-api.js";
import { compileSchema } from "./compile.js";

interface Case {
  readonly what: string;
  readonly type: NamedType;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
}

const jobId = createString({ name: "JobId", minLength: 1, maxLength: 3, pattern: "[a-z]+" });
const status = createEnum(["ON", "OFF"], { name: "Status" });

const cases: readonly Case[] = [
  {
    what: "a string's length counts code points",
    type: createString({ name: "Short", maxLength: 2 }),
    accepted: ["", "😀😀"],
    refused: ["abc", "😀😀😀", 1],
  },
  {
    what: "a length in bytes allows no more characters than bytes, and no fewer than a fourth of them",
    type: createString({ name: "Short", minLength: 5, maxLength: 8, unit: "bytes" }),
    accepted: ["abcdefgh", "😀😀"],
    refused: ["abcdefghi", "😀"],
  },
  {
    what: "a pattern must match the whole string, alternatives included",
    type: createString({ name: "Word", pattern: "a+|b+" }),
    accepted: ["aa", "b"],
    refused: ["aab", "", "xb", "a\n"],
  },
  {
    what: "a sentinel is legal besides the ordinary strings",
    type: { ...jobId, sentinels: [{ value: "$next", description: "The next one." }] },
    accepted: ["abc", "$next"],
    refused: ["$nex", "abcd", "x$next"],
  },
  {
    what: "an integer without a range stays where numbers are exact",
    type: createInteger({ name: "Count" }),
    accepted: [0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    refused: [0.5, 2 ** 53, -(2 ** 53), "1", Number.NaN],
  },
  {
    what: "a sentinel is legal outside an integer's range",
    type: createInteger({ name: "Minutes", minimum: 1, maximum: 10, sentinels: [{ value: -1, description: "Stops it." }] }),
    accepted: [1, 10, -1],
    refused: [0, 11, -2],
  },
  {
    what: "a number may have a fraction and an end that is open",
    type: { kind: "number", name: "Seconds", minimum: 0 },
    accepted: [0, 0.5, 1e300],
    refused: [-0.1, "0", Number.POSITIVE_INFINITY],
  },
  { what: "a boolean is no word", type: { kind: "boolean", name: "Flag" }, accepted: [true, false], refused: ["true", 0, null] },
  { what: "an enum takes its own words only", type: status, accepted: ["ON"], refused: ["on", "NEW", null] },
  {
    what: "a member of an open enum may hold a word that was added later",
    type: createStructure("Lamp", [createField("status", { ...status, open: true })]),
    accepted: [{ status: "ON" }, { status: "NEW" }, {}],
    refused: [{ status: 1 }, []],
  },
  {
    what: "a map checks keys, values and size, and __proto__ is a key like any other",
    type: { kind: "map", name: "Map", keys: jobId, values: { kind: "boolean" }, minSize: 1, maxSize: 2 },
    accepted: [{ a: true }, { a: true, b: false }],
    refused: [{}, { a: 1 }, { A: true }, { a: true, b: true, c: true }, JSON.parse('{ "__proto__": true }')],
  },
  {
    what: "a map keyed by an open enum takes any key",
    type: { kind: "map", name: "Map", keys: { ...status, open: true }, values: { kind: "boolean" }, minSize: 0 },
    accepted: [{ ON: true, NEW: false }],
    refused: [{ NEW: 1 }],
  },
  {
    what: "a list checks items and size",
    type: { kind: "list", name: "List", items: jobId, minSize: 1, maxSize: 2 },
    accepted: [["a"], ["a", "b"]],
    refused: [[], ["a", "b", "c"], ["A"], {}],
  },
  {
    what: "a structure asks for what is required and lets unknown members pass",
    type: createStructure("Job", [createField("id", jobId, { required: true }), createField("note", createString({}))]),
    accepted: [{ id: "a" }, { id: "a", note: "", more: null }],
    refused: [{}, { id: "A" }, { id: "a", note: 1 }, null],
  },
  {
    what: "a union has exactly one of its members, besides unknown ones",
    type: createStructure("Choice", [createField("text", createString({})), createField("flag", { kind: "boolean" })], { union: true }),
    accepted: [{ text: "" }, { flag: true, more: 1 }],
    refused: [{}, { text: "", flag: true }, { text: 1 }, { text: "", flag: 1 }],
  },
  {
    what: "a member that accepts its number as text takes digits that are exact as a number",
    type: createStructure("Job", [createField("version", createInteger({ name: "Version", minimum: 0 }), { acceptsNumericString: true })]),
    accepted: [{ version: 2 }, { version: "2" }, { version: "007" }],
    refused: [{ version: "" }, { version: "2.0" }, { version: "-2" }, { version: "1e3" }, { version: "1234567890123456" }, { version: -1 }],
  },
  {
    what: "a number as text may have the sign and the fraction that the number may have",
    type: createStructure("Job", [createField("shift", { kind: "number" }, { acceptsNumericString: true })]),
    accepted: [{ shift: "-2.5" }, { shift: "2" }],
    refused: [{ shift: "+2" }, { shift: "2." }, { shift: ".5" }],
  },
  { what: "free-form JSON is any JSON", type: { kind: "json", name: "Any", shape: "value" }, accepted: [null, 1, "", {}, []], refused: [] },
  {
    what: "a free-form JSON object is an object",
    type: { kind: "json", name: "Document", shape: "object" },
    accepted: [{}, { a: { b: [] } }],
    refused: [null, [], "{}"],
  },
  {
    what: "JSON text is a string of bounded length that nobody looks into",
    type: { kind: "jsonText", name: "Text", shape: "object", maxLength: 3 },
    accepted: ["{}", "no"],
    refused: [{}, "1234"],
  },
];

describe.each(cases)("$what", ({ type, accepted, refused }) => {
  test("what is legal passes", () => {
    const validate = compileSchema(type);
    expect(accepted.filter((value) => !validate(value))).toEqual([]);
  });

  test("what is not legal is refused", () => {
    const validate = compileSchema(type);
    expect(refused.filter((value) => validate(value))).toEqual([]);
  });
});

describe("a length in bytes", () => {
  const token = createString({ name: "Token", description: "Any text.", minLength: 1, maxLength: 8, unit: "bytes" });
  const text: NamedType = { kind: "jsonText", name: "Text", shape: "value", maxLength: 9, unit: "bytes" };
  const locate = (name: string): string => name;

  test("is told in words", () => {
    expect(defineType(token, { locate }).description).toBe("Any text.\n\nLength: 1 to 8 bytes in UTF-8.");
    expect(defineType(text, { locate }).description).toBe("Length: at most 9 bytes in UTF-8.");
  });

  test("has keywords of its own where a document can have such", () => {
    expect(defineType(token, { locate, extends: true })).toMatchObject({ maxLength: 8, "x-minBytes": 1, "x-maxBytes": 8 });
    expect(defineType(text, { locate, extends: true })).toMatchObject({ maxLength: 9, "x-maxBytes": 9 });
  });
});
