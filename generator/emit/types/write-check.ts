import type { Type } from "../../api/type.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { isNamed, referToCheck } from "./names.js";
import { isInteger, isJsonValue, isJsonObject, isNumber } from "./references.js";

/** A type whose values have no parts of their own to look into. */
export type PlainType = Exclude<Type, { readonly kind: "structure" | "map" | "list" }>;

/** Writes the expression that tells whether a value is of such a type: a call where the type has a name. */
export function writeCheck(type: PlainType, value: string): Code {
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
    case "enum":
      throw new Error("An enum has a name of its own.");
    case "json":
      return code`${type.shape === "object" ? isJsonObject : isJsonValue}(${value})`;
  }
}
