import type { Field, Type } from "../../api/type.js";
import { nameCheck } from "../../language/output-names.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { isNamed, nameList, referToCheck } from "./names.js";
import { findNumeralCheck } from "./numeral.js";
import { isInteger, isJsonValue, isJsonObject, isNumber } from "./references.js";

/** Writes the expression that tells whether a value is of a type: a call where the type has a name. */
export function writeCheck(type: Type, value: string): Code {
  if (type.kind === "enum" && type.open) return code`typeof ${value} === "string"`;
  if (isNamed(type)) return code`${referToCheck(type)}(${value})`;
  switch (type.kind) {
    case "string":
    case "jsonText":
    case "bytes":
      return code`typeof ${value} === "string"`;
    case "integer":
      return code`${isInteger}(${value})`;
    case "number":
      return code`${isNumber}(${value})`;
    case "boolean":
      return code`typeof ${value} === "boolean"`;
    case "list":
      return code`${nameCheck(nameList(type))}(${value})`;
    case "enum":
    case "map":
    case "structure":
      throw new Error(`A ${type.kind} has a name of its own.`);
    case "json":
      return code`${type.shape === "object" ? isJsonObject : isJsonValue}(${value})`;
  }
}

/** Writes the expression that tells whether a member is right: present where it must be, and of its type where it is present. */
export function writeMemberCheck(field: Field, value: string): Code {
  const check = writeCheck(field.type, value);
  const numeral = findNumeralCheck(field);
  if (!field.required) return code`(${value} === undefined || ${joinCode([check, numeral && code`${numeral}(${value})`], " || ")})`;
  return numeral === undefined ? check : code`(${check} || ${numeral}(${value}))`;
}
