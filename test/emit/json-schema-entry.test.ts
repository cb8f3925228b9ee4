import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { emit } from "../../generator/emit/emit.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
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
  return importProgram<Schemas>(api, 'export * from "src/json-schema.js";');
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
    expect(Object.keys(schemas)).toContain("HttpsUpdateJobExecutionResponse");
    for (const { "~standard": standard } of Object.values(schemas)) {
      new Ajv2020({ strict: true, strictTypes: false }).compile(standard.jsonSchema.input({ target: "draft-2020-12" }));
      new Ajv({ strict: true, strictTypes: false }).compile(standard.jsonSchema.input({ target: "draft-07" }));
    }
  });
});

describe("the entry point", () => {
  it("may have a type called Index beside all others", async () => {
    const { Index, Name } = await importSchemas(resolveSections("types:\n  Index: { type: integer }\n  Name: { type: string }"));
    expect(Index?.["~standard"].validate(1)).toEqual({ value: 1 });
    expect(Name?.["~standard"].validate("desk")).toEqual({ value: "desk" });
  });

  it("names every type once", () => {
    const entry = [...emit(resolveSections(sections), readAssets())].find(({ path }) => path === "src/json-schema.ts");
    const values = entry?.module?.exports.filter(({ kind }) => kind === "value").map(({ name }) => name);
    expect(values).toEqual(["Name", "Lamp", "Power"]);
  });
});

it("validators and schemas are what the standard's own types ask for", () => {
  expectTypeOf<Validator<number>>().toExtend<StandardSchemaV1<number>>();
  expectTypeOf<JsonSchemaOf<(value: unknown) => value is number>>().toExtend<StandardSchemaV1<number> & StandardJSONSchemaV1<number>>();
  expectTypeOf<StandardSchemaV1.InferOutput<Validator<"on">>>().toEqualTypeOf<"on">();
});
