import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import type { Api } from "../../generator/api/api.js";
import type { NamedStructure } from "../../generator/api/operation.js";
import type { JsonSchema } from "../../generator/emit/json-schema/json-schema.js";
import { emitJsonSchemas } from "../../generator/emit/json-schemas.js";
import { createApi, createError, createField, createHttps, createOperation, createString, createStructure } from "./small-api.js";

function emitSchemas(api: Partial<Api>): ReadonlyMap<string, JsonSchema> {
  return new Map(emitJsonSchemas(createApi(api)).map(({ path, text }) => [path, JSON.parse(text) as JsonSchema]));
}

const color = createString({ name: "Color" });
const request = createStructure("PaintRequest", [createField("lampId", color), createField("color", color)]);
const body = createStructure("HttpsPaintRequest", [createField("color", color)]);
const paint = createOperation("Paint", {
  request,
  https: createHttps("/lamps/{lampId}", { method: "PUT", requestBody: { kind: "structure", type: body } }),
  examples: [
    {
      name: "red",
      summary: "Paints it red.",
      request: { lampId: "desk", color: "red" },
      response: {},
      https: { path: "/lamps/desk", query: {}, request: { color: "red" }, response: {} },
    },
  ],
});

test("every type, request, response and payload has a file", () => {
  expect([...emitSchemas({ types: [color], operations: [paint] }).keys()]).toEqual([
    "schemas/Color.schema.json",
    "schemas/PaintRequest.schema.json",
    "schemas/PaintResponse.schema.json",
    "schemas/HttpsPaintRequest.schema.json",
  ]);
});

test("a payload that equals the user's type has no second file", () => {
  const operation = { ...paint, https: createHttps("/paint", { method: "PUT", requestBody: { kind: "structure", type: request } }) };
  expect([...emitSchemas({ operations: [operation] }).keys()]).toEqual([
    "schemas/PaintRequest.schema.json",
    "schemas/PaintResponse.schema.json",
  ]);
});

test("examples of the model stand beside the payload that they show", () => {
  const schemas = emitSchemas({ operations: [paint] });
  expect(schemas.get("schemas/PaintRequest.schema.json")?.examples).toEqual([{ lampId: "desk", color: "red" }]);
  expect(schemas.get("schemas/HttpsPaintRequest.schema.json")?.examples).toEqual([{ color: "red" }]);
});

test("error replies show each error as its transport writes it", () => {
  const text = createString({});
  const mqtt = createStructure("ErrorResponse", [createField("code", text), createField("message", text)]);
  const https = createStructure("HttpsErrorResponse", [createField("message", text)]);
  const schemas = emitSchemas({
    errors: [
      createError("Burnt", { mqtt: { code: 7 }, https: { exception: "BurntException", status: 410 }, example: { message: "Dark." } }),
    ],
    errorReplies: {
      mqtt: { type: mqtt, code: "code", message: "message" },
      https: { type: https, codeMembers: [], messageMembers: ["message"] },
    },
  });
  expect(schemas.get("schemas/ErrorResponse.schema.json")?.examples).toEqual([{ code: 7, message: "Dark." }]);
  expect(schemas.get("schemas/HttpsErrorResponse.schema.json")?.examples).toEqual([{ message: "Dark." }]);
});

test("schemas of one package can be loaded together, and each is found by its id", () => {
  const schemas = emitSchemas({ types: [color], operations: [paint] });
  const ajv = new Ajv2020({ strict: true, schemas: [...schemas.values()] });
  expect(ajv.validate("urn:npm:@example:lamps:PaintRequest", { lampId: 1 })).toBe(false);
  expect(ajv.validate("urn:npm:@example:lamps:PaintRequest", { lampId: "desk" })).toBe(true);
});

describe("the schemas of structures that each hold the next", () => {
  /** A chain, and an operation that is asked for all of it. */
  function createChain(length: number, description = ""): Partial<Api> {
    const types: NamedStructure[] = [];
    for (let number = length; number >= 1; number--) {
      const next = types[0] === undefined ? [] : [createField("next", types[0])];
      types.unshift(createStructure(`Link${number}`, [createField("color", color, { required: true }), ...next], { description }));
    }
    const link = createOperation("Link", { request: createStructure("LinkRequest", [createField("first", types[0] ?? color)]) });
    return { types: [color, ...types], operations: [link] };
  }

  const count = 1000;
  const chain = createChain(count);
  const files = emitSchemas(chain);
  const measure = (schemas: ReadonlyMap<string, JsonSchema>): number =>
    [...schemas.values()].reduce((sum, schema) => sum + JSON.stringify(schema).length, 0);

  it("take together a few times what the structures take once, however many there are", () => {
    const once = JSON.stringify(files.get("schemas/definitions.json")).length;
    expect(measure(files)).toBeLessThan(40 * once);
    expect(measure(files)).toBeLessThan(2.5 * measure(emitSchemas(createChain(count / 2))));
  });

  it("are complete in one document, in which each can be found", () => {
    const schema = files.get("schemas/definitions.json") ?? {};
    expect(Object.keys(schema.$defs ?? {})).toHaveLength(count + 3);
    const ajv = new Ajv2020({ strict: true, schemas: [schema] });
    const id = "urn:npm:@example:lamps:definitions#/$defs/Link990";
    expect(ajv.validate(id, { color: "red", next: { color: "blue" } })).toBe(true);
    expect(ajv.validate(id, { color: "red", next: { color: 1 } })).toBe(false);
  });

  it("have files of their own for what is sent, and for what is made of few others", () => {
    const paths = [...files.keys()];
    expect(paths).toEqual(expect.arrayContaining(["LinkRequest", "LinkResponse", "Link1000", "Link950", "Color"].map(locate)));
    expect(paths).not.toContain(locate("Link500"));
  });

  it("need no other file", () => {
    for (const [path, schema] of files) {
      const missing = listReferences(schema).filter((reference) => reference !== "#" && !hasDefinition(schema, reference));
      expect(missing, path).toEqual([]);
    }
  });

  it("can all be compiled, also where some are in the one document alone", () => {
    const shorter = emitSchemas(createChain(40, "A link. ".repeat(300)));
    expect([...shorter.keys()]).toContain("schemas/definitions.json");
    for (const schema of shorter.values()) new Ajv2020({ strict: true, addUsedSchema: false }).compile(schema);
    const ajv = new Ajv2020({ strict: true, schemas: [shorter.get("schemas/definitions.json") ?? {}] });
    expect(ajv.validate("urn:npm:@example:lamps:definitions#/$defs/Link1", { color: "red" })).toBe(true);
  });

  function listReferences(schema: unknown): readonly string[] {
    if (typeof schema !== "object" || schema === null) return [];
    return Object.entries(schema).flatMap(([name, value]: [string, unknown]) =>
      name === "$ref" && typeof value === "string" ? [value] : listReferences(value),
    );
  }

  function hasDefinition({ $defs = {} }: JsonSchema, reference: string): boolean {
    return Object.hasOwn($defs, reference.replace("#/$defs/", ""));
  }

  function locate(name: string): string {
    return `schemas/${name}.schema.json`;
  }
});

test("schemas of usual size are files of their own, and nothing else is needed", () => {
  expect([...emitSchemas({ types: [color], operations: [paint] }).keys()]).not.toContain("schemas/definitions.json");
});
