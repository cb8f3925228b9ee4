import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect } from "vitest";
import type { JsonSchema } from "../../generator/emit/json-schema/json-schema.js";
import type { Validator } from "../../templates/runtime/values/validator.js";
import { arbitraryJson } from "./arbitrary-json.js";

/** A type as both sides see it. */
export interface ComparedType {
  readonly validator: Pick<Validator<unknown>, "is" | "validate">;
  readonly schema: JsonSchema;
}

/** Looks for JSON about whose validity the validator and ajv on the type's schema have different opinions, or that they blame at other places. */
export function expectAgreement({ validator, schema }: ComparedType, numRuns: number): void {
  const validate = compileSchema(schema);
  // Of a union ajv also tells, at several places, why each of its forms does not fit.
  const hasUnion = JSON.stringify(schema).includes('"oneOf"');
  const definitions = { "#": schema, ...schema.$defs };
  fc.assert(
    fc.property(arbitraryJson(schema, definitions), (value) => {
      const valid = validate(value);
      expect(validator.is(value)).toBe(valid);
      const issues = validator.validate(value);
      expect(issues.length === 0).toBe(valid);
      if (!hasUnion) expect(listPlaces(issues.map(({ pointer }) => pointer))).toEqual(listPlaces((validate.errors ?? []).map(locateError)));
    }),
    { numRuns },
  );
}

/** Strict about numbers, all errors at once, own properties only. Knows what descriptions say of bytes, which no keyword can say. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictNumbers: true, ownProperties: true, strict: true, strictTypes: false });
  ajv.removeKeyword("description").addKeyword({ keyword: "description", type: "string", compile: readByteLength });
  return ajv.compile(schema);
}

function readByteLength(description: string): (text: string) => boolean {
  const { minimum = 0, maximum = Infinity } =
    /Length: (?:(?<minimum>\d+) to|at most) (?<maximum>\d+) bytes/.exec(description)?.groups ?? {};
  return (text) => Buffer.byteLength(text) >= Number(minimum) && Buffer.byteLength(text) <= Number(maximum);
}

/** ajv blames an object for its wrong keys and missing members, and names them apart. */
function locateError({
  instancePath,
  params,
  propertyName,
}: ErrorObject<string, { readonly missingProperty?: string; readonly propertyName?: string }>): string {
  const name = params.missingProperty ?? params.propertyName ?? propertyName;
  return name === undefined ? instancePath : `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function listPlaces(pointers: readonly string[]): readonly string[] {
  return [...new Set(pointers)].sort();
}
