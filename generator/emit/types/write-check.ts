import type { Field, Type } from "../../api/type.js";
import { importValue } from "../typescript/reference.js";
import { createCode } from "./code.js";
import type { Code } from "./code.js";
import { isNamed, nameCheck, nameList, referToCheck } from "./names.js";
import { findNumeralCheck } from "./numeral.js";

/** Writes the expression that tells whether a value is of a type: a call where the type has a name. Nothing where any value will do. */
export function writeCheck(type: Type, value: string): Code | undefined {
  if (type.kind === "enum" && type.open) return createCode(`typeof ${value} === "string"`);
  if (isNamed(type)) return createCode(`${nameCheck(type)}(${value})`, referToCheck(type));
  switch (type.kind) {
    case "string":
    case "jsonText":
    case "bytes":
      return createCode(`typeof ${value} === "string"`);
    case "integer":
      return createCode(`isInteger(${value})`, importValue("src/runtime/values/number", "isInteger"));
    case "number":
      return createCode(`isNumber(${value})`, importValue("src/runtime/values/number", "isNumber"));
    case "boolean":
      return createCode(`typeof ${value} === "boolean"`);
    case "list":
      return createCode(`is${nameList(type)}(${value})`);
    case "enum":
    case "map":
    case "structure":
      throw new Error(`A ${type.kind} has a name of its own.`);
    case "json":
      return type.shape === "object"
        ? createCode(`isObject(${value})`, importValue("src/runtime/values/own-members", "isObject"))
        : undefined;
  }
}

/** Writes the expression that tells whether a member is right: present where it must be, and of its type where it is present. */
export function writeMemberCheck(field: Field, value: string): Code | undefined {
  const check = addNumeral(field, value);
  if (check === undefined) return field.required ? createCode(`${value} !== undefined`) : undefined;
  return field.required ? check : { ...check, text: `(${value} === undefined || ${check.text})` };
}

function addNumeral(field: Field, value: string): Code | undefined {
  const check = writeCheck(field.type, value);
  const numeral = findNumeralCheck(field);
  if (check === undefined || numeral === undefined) return check;
  const text = `${check.text} || ${numeral.name}(${value})`;
  return { text: field.required ? `(${text})` : text, references: [...check.references, numeral] };
}
