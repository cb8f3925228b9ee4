import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import type { NamedType } from "../../../generator/api/type.js";
import { createSchema } from "../../../generator/emit/json-schema/create-schema.js";

/** Compiles the schema of a type as a stranger's validator would, in strict mode, with anything that it would warn of as an error. */
export function compileSchema(type: NamedType): ValidateFunction {
  return new Ajv2020({ strict: true, strictTypes: true, ownProperties: true }).compile(createSchema(type));
}
