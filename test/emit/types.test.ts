import { describe, expect, it } from "vitest";
import { emitStructures } from "../../generator/emit/structures.js";
import { emitTypes } from "../../generator/emit/types.js";
import { resolveSections } from "../api/resolve-model.js";
import { Reading, notJson } from "../runtime/values/not-json.js";
import { importOutput } from "./import-output.js";

/** The files of a small model's types, without line breaks and indentation. */
function printTypes(types: string): string {
  return emitTypes(resolveSections(`types:\n${types}`), { files: [] })
    .map(({ text }) => text.replace(/\s+/g, " "))
    .join("\n");
}

function printOperation(sections: string): string {
  const files = emitStructures(resolveSections(sections), { files: [] });
  return files.map(({ text }) => text.replace(/\s+/g, " ")).join("\n");
}

interface Lamp {
  readonly is: (value: unknown) => boolean;
  readonly validate: (value: unknown) => readonly { readonly pointer: string; readonly rule: string }[];
}

async function importLamp(types: string): Promise<Lamp> {
  const { Lamp } = await importOutput<{ Lamp: Lamp }>(resolveSections(`types:\n${types}`));
  return Lamp;
}

describe("a type's file", () => {
  it("has the type and its validator under one name", () => {
    const text = printTypes("  LampName: { type: string }");
    expect(text).toContain("export type LampName = string;");
    expect(text).toContain("export const LampName: Validator<LampName> = /* @__PURE__ */ createValidator(");
  });

  it("says what the type is, its limits and its unit", () => {
    const text = printTypes(
      "  Delay: { type: integer, range: 1..60, unit: seconds, description: How long to wait., note: Some say minutes. }",
    );
    expect(text).toContain("/** * How long to wait. An integer from 1 to 60. In seconds. * * @remarks Some say minutes. */");
  });

  it("has no empty comments where the model says nothing", () => {
    expect(
      printTypes("  Power: { type: enum, values: { on: , off: } }\n  Lamp: { type: structure, fields: { power: Power } }"),
    ).not.toMatch(/\/\*\*\s*\*\//);
  });
});

describe("a string", () => {
  it("of plain ASCII characters is measured in units, which are characters then", () => {
    const text = printTypes('  Name: { type: string, length: 1..8, pattern: "[a-z]+" }');
    expect(text).toContain('typeof value === "string" && value !== "" && value.length <= 8 && !forbidden.test(value)');
  });

  it("may be measured in bytes", async () => {
    const lamp = await importLamp("  Lamp: { type: string, length: 2..8, unit: bytes }");
    expect(["é", "äöüß", "a".repeat(8), "🚀🚀", "汉字"].map(lamp.is)).toEqual([true, true, true, true, true]);
    expect(["", "a", "äöüß!", "🚀🚀🚀", "汉汉汉"].map(lamp.is)).toEqual([false, false, false, false, false]);
    expect(lamp.validate("汉汉汉")).toMatchObject([{ rule: "length", expected: "a string of 2 to 8 bytes" }]);
  });

  it("of bytes and a pattern breaks the one or the other", async () => {
    const lamp = await importLamp('  Lamp: { type: string, length: ..6, unit: bytes, pattern: "[^/]*" }');
    expect(["äöü", "äöüß", "a/b"].map((text) => lamp.validate(text).map(({ rule }) => rule))).toEqual([[], ["length"], ["pattern"]]);
  });

  it("that is JSON may be measured in bytes as well", async () => {
    const lamp = await importLamp("  Lamp: { type: jsonText, length: ..6, unit: bytes }");
    expect(['"äö"', '"äöü"'].map(lamp.is)).toEqual([true, false]);
  });

  it("without printing control characters is checked the fast way", () => {
    expect(printTypes('  Name: { type: string, length: 1..8, pattern: "[^\\\\p{C}]+" }')).toContain("isPrintable(value)");
  });

  it("with any other pattern matches it from end to end", () => {
    expect(printTypes('  Name: { type: string, pattern: "a|b" }')).toContain("const pattern = /^(?:a|b)$/u;");
  });

  it("is completed with its sentinels by editors", () => {
    expect(printTypes("  Name: { type: string, sentinels: { $all: All of them. } }")).toContain('export type Name = Open<"$all">;');
  });
});

describe("an enum", () => {
  const types = `
  Power:
    type: enum
    start: "off"
    facts: { burns: { description: It gives light. } }
    values: { "on": { burns: true, to: ["off"] }, "off": { to: ["on", broken] }, broken: { description: For good. } }
  Burning: { type: Power, where: { burns: true }, predicate: isBurning }
`;

  it("is an object, a union and a list of its values", () => {
    const text = printTypes(types);
    expect(text).toContain('export const Power = { on: "on", off: "off", /** For good. */ broken: "broken", } as const;');
    expect(text).toContain("export type Power = (typeof Power)[keyof typeof Power];");
    expect(text).toContain('export const powerValues = ["on", "off", "broken"] as const;');
  });

  it("tells its facts as data", () => {
    expect(printTypes(types)).toContain(
      "export const powerFacts = { on: { burns: true }, off: { burns: false }, broken: { burns: false }, } as const;",
    );
  });

  it("knows which value may follow which", async () => {
    const output = await importOutput<{ canPowerChange: (from: string, to: string) => boolean }>(resolveSections(`types:${types}`));
    expect(output.canPowerChange("off", "broken")).toBe(true);
    expect(output.canPowerChange("broken", "on")).toBe(false);
    expect(output.canPowerChange("__proto__", "on")).toBe(false);
  });

  it("has subsets with predicates of the model's own names", async () => {
    const output = await importOutput<{ isBurning: (value: unknown) => boolean }>(resolveSections(`types:${types}`));
    expect(["on", "off", "dimmed"].map(output.isBurning)).toEqual([true, false, false]);
  });
});

describe("a structure", () => {
  it("lets callers pass members that are there and undefined, and promises none in replies", () => {
    const text = printOperation(`
operations:
  Switch:
    description: Switches.
    mqtt: { request: lamps/switch, accepted: lamps/ok, rejected: lamps/failed, correlation: topic }
    request: { power: Boolean }
    reply: { since: Integer }
`);
    expect(text).toContain("readonly power?: boolean | undefined;");
    expect(text).toContain("readonly since?: number;");
  });

  it("that is a union has exactly one of its members", async () => {
    const types = "  Lamp: { type: structure, union: true, fields: { name: String, number: Integer } }";
    const lamp = await importLamp(types);
    expect([{}, { name: "a" }, { number: 1 }, { name: "a", number: 1 }].map(lamp.is)).toEqual([false, true, true, false]);
    expect(printTypes(types)).toContain("| { readonly number: number; readonly name?: never }");
  });

  it("has members whatever their names, even those that every object inherits", async () => {
    const lamp = await importLamp(
      "  Lamp: { type: structure, fields: { toString: { type: String, required: true }, __proto__: Integer, class: Boolean } }",
    );
    expect(lamp.is({})).toBe(false);
    expect(lamp.is(JSON.parse('{ "toString": "x", "__proto__": 1, "class": true }'))).toBe(true);
    expect(lamp.validate(JSON.parse('{ "toString": "x", "__proto__": "1" }'))).toMatchObject([{ pointer: "/__proto__", rule: "type" }]);
  });

  it("may have a member that is called like the predicate of its type", async () => {
    const lamp = await importLamp(`
  Power: { type: enum, facts: { burns: { description: It gives light. } }, values: { "on": { burns: true }, "off": { burns: false } } }
  Burning: { type: Power, where: { burns: true }, predicate: burns }
  Lamp: { type: structure, fields: { burns: { type: Burning, required: true } } }
`);
    expect([{ burns: "on" }, { burns: "off" }].map(lamp.is)).toEqual([true, false]);
    expect(lamp.validate({ burns: "off" })).toMatchObject([{ pointer: "/burns", rule: "enum" }]);
  });

  it("counts only what the object itself has", async () => {
    const lamp = await importLamp("  Lamp: { type: structure, fields: { name: { type: String, required: true } } }");
    expect(lamp.is(Object.create({ name: "desk" }))).toBe(false);
    expect(lamp.is(Object.assign(Object.create({}), { name: "desk" }))).toBe(true);
    expect(lamp.is(Object.assign(Object.create(null), { name: "desk" }))).toBe(true);
  });

  it.each(notJson)("is no %s, and holds none where the model has a place for it", async (_, value) => {
    const lamp = await importLamp(
      "  Lamp: { type: structure, fields: { name: String, next: Part, tags: Tags, parts: 'Part[]', more: JsonValue } }\n" +
        "  Part: { type: structure, fields: { size: Integer, extra: JsonObject } }\n  Tags: { type: map, keys: String, values: JsonValue }",
    );
    const places = [value, ...["name", "next", "tags", "parts", "more"].map((member) => ({ [member]: value }))];
    const deeper = [{ next: { extra: value } }, { tags: { a: value } }, { parts: [{}, value] }, { more: [{ a: [value] }] }];
    expect([...places, ...deeper].filter(lamp.is)).toEqual([]);
    const pointers = ["", "/name", "/next", "/tags", "/parts", "/more", "/next/extra", "/tags/a", "/parts/1", "/more/0/a/0"];
    expect([...places, ...deeper].map((place) => lamp.validate(place).map(({ pointer }) => pointer))).toEqual(
      pointers.map((pointer) => [pointer]),
    );
  });

  it("may be the instance of a class whose fields are its members", async () => {
    const lamp = await importLamp(
      "  Lamp: { type: structure, fields: { celsius: { type: Integer, required: true }, fahrenheit: String, toJSON: String } }",
    );
    expect([new Reading(), { celsius: 21, toJSON: "text" }].map(lamp.is)).toEqual([true, true]);
    expect([Object.assign(new Reading(), { toJSON: () => ({}) }), { celsius: 21, toJSON: () => ({}) }].map(lamp.is)).toEqual([
      false,
      false,
    ]);
  });

  it("may hold others of its kind, but not without end", async () => {
    const lamp = await importLamp("  Lamp: { type: structure, fields: { next: Lamp } }");
    expect(lamp.is({ next: { next: {} } })).toBe(true);
    expect(lamp.validate(JSON.parse(`${'{"next":'.repeat(1e5)}{}${"}".repeat(1e5)}`))).toMatchObject([{ pointer: "", rule: "depth" }]);
  });
});

describe("a map", () => {
  it("checks its keys, its values and its size", async () => {
    const lamp = await importLamp(
      '  Key: { type: string, pattern: "[a-z]" }\n  Lamp: { type: map, keys: Key, values: Integer, size: ..2 }',
    );
    expect(lamp.validate({ a: 1, B: 2, c: "3" })).toMatchObject([
      { pointer: "/B", rule: "key" },
      { pointer: "/c", rule: "type" },
      { pointer: "", rule: "size" },
    ]);
  });

  it("takes an own __proto__ for a key like any other", async () => {
    const lamp = await importLamp("  Lamp: { type: map, keys: String, values: Integer }");
    expect(lamp.is(JSON.parse('{ "__proto__": 1 }'))).toBe(true);
    expect(lamp.is(JSON.parse('{ "__proto__": "1" }'))).toBe(false);
  });
});

describe("a list", () => {
  it("has items of one type and a size", async () => {
    const lamp = await importLamp("  Lamp: { type: list, of: Integer, size: 1..2 }");
    expect([[], [1], [1, 2, 3], ["1"], { length: 1 }].map(lamp.is)).toEqual([false, true, false, false, false]);
  });

  it("has no holes", async () => {
    const lamp = await importLamp("  Lamp: { type: list, of: Integer }");
    expect(lamp.validate(Array.from({ length: 3, 0: 1, 2: 1 }))).toMatchObject([{ pointer: "/1", rule: "required" }]);
  });

  it("of lists needs no name for the inner ones", () => {
    expect(printTypes('  Lamp: { type: list, of: "Integer[]" }')).toContain("export type Lamp = readonly (readonly number[])[];");
  });
});

describe("a number that may come as text", () => {
  it("is taken as both, from callers and on the wire", () => {
    const text = printOperation(`
operations:
  Switch:
    description: Switches.
    mqtt: { request: lamps/switch, accepted: lamps/ok, rejected: lamps/failed, correlation: topic }
    request: { version: { type: Integer, accepts: numericString } }
`);
    expect(text).toContain("interface SwitchRequest { readonly version?: number | Numeral | undefined; }");
    expect(text).toContain("if (version !== undefined && !isSignedNumeral(version) && !isInteger(version))");
  });
});
