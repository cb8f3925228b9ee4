import type { Field, Type } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { nameInspection } from "../../language/output-names.js";
import { quote } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { negate, writeCondition } from "./conditions.js";
import { isNamed, nameList, referToInspection } from "./names.js";
import { findNumeralCheck } from "./numeral.js";
import { addFindings, inspectBoolean, inspectJsonValue, inspectJsonObject } from "./references.js";
import { writeCheck } from "./write-check.js";
import type { PlainType } from "./write-check.js";

const inspectInteger = importValue(locateRuntime("values/inspect"), "inspectInteger");
const inspectNumber = importValue(locateRuntime("values/inspect"), "inspectNumber");
const inspectString = importValue(locateRuntime("values/inspect"), "inspectString");

/** Writes the expression that finds what is wrong with a value. */
export function writeInspection(type: Type, value: string): Code {
  if (type.kind === "enum" && type.open) return code`${inspectString}(${value})`;
  if (isNamed(type)) return code`${referToInspection(type)}(${value})`;
  switch (type.kind) {
    case "string":
    case "jsonText":
    case "bytes":
      return code`${inspectString}(${value})`;
    case "integer":
      return code`${inspectInteger}(${value})`;
    case "number":
      return code`${inspectNumber}(${value})`;
    case "boolean":
      return code`${inspectBoolean}(${value})`;
    case "list":
      return code`${nameInspection(nameList(type))}(${value})`;
    case "enum":
    case "map":
    case "structure":
      throw new Error(`A ${type.kind} has a name of its own.`);
    case "json":
      return code`${type.shape === "object" ? inspectJsonObject : inspectJsonValue}(${value})`;
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
export function writePartInspection({ type, value, key, conditions = [] }: InspectedPart): Code {
  const check = isPlain(type) ? writeCheck(type, value) : undefined;
  const all = check === undefined ? conditions : [...conditions, negate(check)];
  const statement = code`found = ${addFindings}(found, ${key}, ${writeInspection(type, value)});`;
  return all.length === 0 ? statement : writeCondition(joinCode(all, " && "), statement);
}

/** Writes that statement for a member of a structure. */
export function writeMemberInspection(field: Field, value: string): Code {
  const { type, name, required } = field;
  const key = quote(name);
  const numeral = findNumeralCheck(field);
  const conditions = [...(required ? [] : [code`${value} !== undefined`]), ...(numeral === undefined ? [] : [code`!${numeral}(${value})`])];
  return writePartInspection({ type, value, key, conditions });
}

function isPlain(type: Type): type is PlainType {
  return type.kind !== "structure" && type.kind !== "map" && type.kind !== "list";
}
