import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import type { JsonSchema } from "../../generator/emit/json-schema/json-schema.js";

const folder = "generated/aws-iot-jobs/schemas";
let schemas: readonly JsonSchema[];

beforeAll(async () => {
  const names = await readdir(folder);
  schemas = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as JsonSchema));
});

test("a strict validator takes all published schemas at once", () => {
  const ajv = new Ajv2020({ strict: true });
  for (const schema of schemas) ajv.addSchema({ ...schema });
  expect(schemas.filter(({ $id }) => $id === undefined || ajv.getSchema($id) === undefined)).toEqual([]);
});

test("each schema stands alone", () => {
  const refusals = schemas.filter((schema) => !new Ajv2020().validateSchema({ ...schema }));
  expect(refusals).toEqual([]);
  const foreign = schemas.flatMap((schema) => JSON.stringify(schema).match(/"\$ref":"[^#][^"]*"/g) ?? []);
  expect(foreign).toEqual([]);
});

test("every example keeps to the schema that shows it", () => {
  const examples = schemas.flatMap((schema) => (schema.examples ?? []).map((example) => ({ schema, example })));
  const broken = examples.filter(({ schema, example }) => !new Ajv2020().validate({ ...schema }, example));
  expect(broken).toEqual([]);
  expect(examples.length).toBeGreaterThan(30);
});
