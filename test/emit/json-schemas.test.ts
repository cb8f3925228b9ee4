import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Api } from "../../generator/api/api.js";
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
