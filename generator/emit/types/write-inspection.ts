import type { Field, Type } from "../../api/type.js";
import { importValue } from "../typescript/reference.js";
import { createCode } from "./code.js";
import type { Code } from "./code.js";
import { isNamed, nameInspection, nameList, referToInspection } from "./names.js";
import { findNumeralCheck } from "./numeral.js";

/** Writes the expression that finds what is wrong with a value. Nothing where any value will do. */
export function writeInspection(type: Type, value: string): Code | undefined {
  if (type.kind === "enum" && type.open) return callRuntime("inspectString", value);
  if (isNamed(type)) return createCode(`${nameInspection(type)}(${value})`, referToInspection(type));
  switch (type.kind) {
    case "string":
    case "jsonText":
    case "bytes":
      return callRuntime("inspectString", value);
    case "integer":
      return callRuntime("inspectInteger", value);
    case "number":
      return callRuntime("inspectNumber", value);
    case "boolean":
      return callRuntime("inspectBoolean", value);
    case "list":
      return createCode(`inspect${nameList(type)}(${value})`);
    case "enum":
    case "map":
    case "structure":
      throw new Error(`A ${type.kind} has a name of its own.`);
    case "json":
      return type.shape === "object" ? callRuntime("inspectObject", value) : undefined;
  }
}

/** Writes the statement that adds what is wrong with a member to what was found so far. */
export function writeMemberInspection(field: Field, value: string, key: string): Code | undefined {
  const inspection = writeInspection(field.type, value) ?? (field.required ? callRuntime("inspectPresence", value) : undefined);
  if (inspection === undefined) return undefined;
  const numeral = findNumeralCheck(field);
  const conditions = [
    ...(field.required ? [] : [`${value} !== undefined`]),
    ...(numeral === undefined ? [] : [`!${numeral.name}(${value})`]),
  ];
  const statement = `found = addFindings(found, ${key}, ${inspection.text});`;
  return {
    text: conditions.length === 0 ? statement : `if (${conditions.join(" && ")}) ${statement}`,
    references: [...inspection.references, ...(numeral === undefined ? [] : [numeral])],
  };
}

function callRuntime(name: string, value: string): Code {
  return createCode(`${name}(${value})`, importValue("src/runtime/inspect", name));
}
