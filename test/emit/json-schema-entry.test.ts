import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { emitJsonSchemaEntry } from "../../generator/emit/json-schema-entry.js";
import type { JsonSchemaOf } from "../../templates/runtime/values/json-schema.js";
import type { Validator } from "../../templates/runtime/values/validator.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { importProgram } from "./import-output.js";

type Schemas = Readonly<Record<string, StandardJSONSchemaV1 & StandardSchemaV1>>;

const sections = `
types:
  Name: { type: string, length: 1..8, pattern: "[a-z]+", description: What it is called. }
  Lamp: { type: structure, fields: { name: { type: Name, required: true, description: Its name. }, next: Lamp } }
  Power: { type: enum, values: { on: , off: } }
`;

async function importSchemas(api: Api): Promise<Schemas> {
  return importProgram<Schemas>(api, 'export * from "src/json-schema/index.js";');
}

describe("a type's Standard JSON Schema", () => {
  let schemas: Schemas;
  beforeAll(async () => {
    schemas = await importSchemas(resolveSections(sections));
  });

  it("stands alone, recursion included", () => {
    const schema = schemas["Lamp"]?.["~standard"].jsonSchema.input({ target: "draft-2020-12" }) ?? {};
    const validate = new Ajv2020().compile(schema);
    expect(validate({ name: "desk", next: { name: "hall" } })).toBe(true);
    expect(validate({ name: "desk", next: { name: "HALL" } })).toBe(false);
  });

  it("can be had for draft 7", () => {
    const schema = schemas["Lamp"]?.["~standard"].jsonSchema.output({ target: "draft-07" }) ?? {};
    expect(schema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#", definitions: { Name: {} } });
    const validate = new Ajv().compile(schema);
    expect(validate({ name: "desk", next: { name: "hall" } })).toBe(true);
    expect(validate({ name: "desk", next: { name: "HALL" } })).toBe(false);
  });

  it("keeps in draft 7 what is said beside a reference", () => {
    const schema = schemas["Lamp"]?.["~standard"].jsonSchema.output({ target: "draft-07" });
    expect(schema).toMatchObject({
      definitions: { Lamp: { properties: { name: { description: "Its name.", allOf: [{ $ref: "#/definitions/Name" }] } } } },
    });
  });

  it("is refused for a target that it cannot be written for", () => {
    expect(() => schemas["Name"]?.["~standard"].jsonSchema.input({ target: "openapi-3.0" })).toThrow(
      "no JSON Schema of Name for openapi-3.0",
    );
  });

  it("is made anew each time, so that nobody can spoil it for others", () => {
    const write = schemas["Name"]?.["~standard"].jsonSchema.input;
    expect(write?.({ target: "draft-07" })).not.toBe(write?.({ target: "draft-07" }));
  });

  it("comes with the validator, also for enums", () => {
    expect(schemas["Power"]?.["~standard"].validate("on")).toEqual({ value: "on" });
    expect(schemas["Power"]?.["~standard"].validate("dim")).toMatchObject({ issues: [{ message: 'expected "on" or "off"' }] });
  });
});

describe("the schemas of the Jobs API", () => {
  it("compile for both drafts, in strict mode", { timeout: 60_000 }, async () => {
    const schemas = await importSchemas(resolveModelFile("model/aws-iot-jobs.yaml"));
    expect(Object.keys(schemas)).toContain("MqttUpdateJobExecutionRequest");
    for (const { "~standard": standard } of Object.values(schemas)) {
      new Ajv2020({ strict: true, strictTypes: false }).compile(standard.jsonSchema.input({ target: "draft-2020-12" }));
      new Ajv({ strict: true, strictTypes: false }).compile(standard.jsonSchema.input({ target: "draft-07" }));
    }
  });
});

describe("the entry point", () => {
  it("names every type once", () => {
    const index = emitJsonSchemaEntry(resolveSections(sections)).find(({ path }) => path === "src/json-schema/index.ts");
    expect(index?.text.match(/^export \{ \w+ \}/gm)).toEqual(["export { Name }", "export { Lamp }", "export { Power }"]);
  });
});

it("validators and schemas are what the standard's own types ask for", () => {
  expectTypeOf<Validator<number>>().toExtend<StandardSchemaV1<number>>();
  expectTypeOf<JsonSchemaOf<(value: unknown) => value is number>>().toExtend<StandardSchemaV1<number> & StandardJSONSchemaV1<number>>();
  expectTypeOf<StandardSchemaV1.InferOutput<Validator<"on">>>().toEqualTypeOf<"on">();
});
