import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import * as api from "../../../generated/aws-iot-jobs/src/index.js";
import type { JsonSchema } from "../../../generator/emit/json-schema/json-schema.js";
import type { Validator } from "../../../templates/runtime/values/validator.js";
import { expectAgreement } from "../../schema-agreement/compare.js";

function isValidator(value: unknown): value is Validator<unknown> {
  return typeof value === "object" && value !== null && "~standard" in value;
}

function readSchema(name: string): JsonSchema {
  const folder = new URL("../../../generated/aws-iot-jobs/schemas/", import.meta.url);
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), "utf8")) as JsonSchema;
}

const exports: readonly unknown[] = Object.values(api);
const validators = exports.filter(isValidator);

describe("a validator and ajv on the published schema", () => {
  it.each(validators.map((validator) => [validator.name, validator] as const))("agree on every %s", (name, validator) => {
    expectAgreement({ validator, schema: readSchema(name) }, 300);
  });
});
