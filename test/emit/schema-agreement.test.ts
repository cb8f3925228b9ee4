import { readdirSync } from "node:fs";
import { describe, it } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { createSchema } from "../../generator/emit/json-schema/create-schema.js";
import { listSchemas } from "../../generator/emit/json-schema/list-schemas.js";
import type { Validator } from "../../templates/runtime/values/validator.js";
import { resolveModelFile, resolveSections } from "../api/resolve-model.js";
import { expectAgreement } from "../schema-agreement/compare.js";
import { importOutput } from "./import-output.js";

const folder = "test/fixtures/models";
const models = readdirSync(folder).map((name) => [name, resolveModelFile(`${folder}/${name}`)] as const);

const demanding = resolveSections(`
types:
  Text: { type: string }
  LongText: { type: string, length: "5.." }
  ShortText: { type: string, length: "..2" }
  Tag: { type: string, length: "2..6", unit: bytes }
  Note: { type: jsonText, length: "..80", unit: bytes }
  Plate: { type: string, length: "3..9", pattern: "[A-Z]{1,3}-[0-9]+" }
  Vowels: { type: string, length: "..4", pattern: "[aeiouäöü🚀]*" }
  NoSlash: { type: string, length: "1..4", pattern: "[^/\\\\]]+" }
  Words: { type: string, pattern: "\\\\w+( \\\\w+)*", sentinels: { "": Nothing., "*": Everything. } }
  Level: { type: integer, range: "-5..5", sentinels: { "99": Broken. } }
  Share: { type: number, range: "0..1" }
  AnyNumber: { type: number }
  Flag: { type: boolean }
  Document: { type: json, shape: object }
  Anything: { type: json }
  Blob: { type: bytes }
  Power: { type: enum, values: { on: , "half way": , __proto__: } }
  Mood: { type: enum, open: true, values: { calm: , wild: } }
  Names: { type: list, of: Plate, size: "1..2" }
  Grid: { type: list, of: "Level[]" }
  Levels: { type: map, keys: Plate, values: Level, size: "1..2" }
  Switches: { type: map, keys: Power, values: Boolean }
  Moods: { type: map, keys: Mood, values: Anything }
  Choice: { type: structure, union: true, fields: { text: Text, level: Level, toString: Flag } }
  Odd:
    type: structure
    fields:
      toString: { type: Text, required: true }
      constructor: Flag
      x-name: { type: Anything, required: true }
      class: Power
      isText: Text
      found: Grid
  Tree: { type: structure, fields: { name: Text, branches: "Tree[]", best: Tree } }
  Forest: { type: list, of: Tree }
`);

describe.each([...models, ["a demanding model", demanding] as const])("the validators of %s", (_, api: Api) => {
  it("agree with ajv on the schemas, about every type and every place", { timeout: 60_000 }, async () => {
    const exports = await importOutput<Readonly<Record<string, unknown>>>(api);
    for (const { type } of listSchemas(api)) {
      const validator = exports[type.name];
      if (isValidator(validator)) expectAgreement({ validator, schema: createSchema(type) }, 150);
    }
  });
});

function isValidator(value: unknown): value is Validator<unknown> {
  return typeof value === "object" && value !== null && "~standard" in value;
}
