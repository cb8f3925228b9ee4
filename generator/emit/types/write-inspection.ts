import type { Field, Type } from "../../api/type.js";
import { quote } from "../text/quote.js";
import { importValue } from "../typescript/reference.js";
import { createCode, joinCode, negate, wrapCode, writeCondition } from "./code.js";
import type { Code } from "./code.js";
import { isNamed, nameInspection, nameList, referToInspection } from "./names.js";
import { findNumeralCheck } from "./numeral.js";
import { writeCheck } from "./write-check.js";

const addFindings = importValue("src/runtime/values/inspection-result", "addFindings");

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

interface InspectedPart {
  readonly type: Type;
  /** Expressions for the value and for the key that leads to it. */
  readonly value: string;
  readonly key: string;
  /** When to look at all. */
  readonly conditions?: readonly Code[];
}

/**
 * Writes the statement that adds what is wrong with a part to what was found so far. A value without parts of its own is checked first, which
 * is how the valid ones, and they are most, cost no more than in the plain check.
 */
export function writePartInspection({ type, value, key, conditions = [] }: InspectedPart): Code | undefined {
  const inspection = writeInspection(type, value);
  if (inspection === undefined) return undefined;
  const check = hasParts(type) ? undefined : writeCheck(type, value);
  const all = check === undefined ? conditions : [...conditions, wrapCode(check, negate)];
  const statement = wrapCode(inspection, (call) => `found = addFindings(found, ${key}, ${call});`);
  if (all.length === 0) return createCode(statement.text, addFindings, ...statement.references);
  const condition = joinCode(all, " && ");
  return createCode(writeCondition(condition.text, statement.text), addFindings, ...condition.references, ...statement.references);
}

/** Writes that statement for a member of a structure. */
export function writeMemberInspection(field: Field, value: string): Code | undefined {
  const { type, name, required } = field;
  const key = quote(name);
  if (required && writeInspection(type, value) === undefined) {
    const call = callRuntime("inspectPresence", value);
    return createCode(`found = addFindings(found, ${key}, ${call.text});`, addFindings, ...call.references);
  }
  const numeral = findNumeralCheck(field);
  const conditions = [
    ...(required ? [] : [createCode(`${value} !== undefined`)]),
    ...(numeral === undefined ? [] : [createCode(`!${numeral.name}(${value})`, numeral)]),
  ];
  return writePartInspection({ type, value, key, conditions });
}

function hasParts(type: Type): boolean {
  return type.kind === "structure" || type.kind === "map" || type.kind === "list";
}

function callRuntime(name: string, value: string): Code {
  return createCode(`${name}(${value})`, importValue("src/runtime/values/inspect", name));
}
