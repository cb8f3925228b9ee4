import type { Field } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { writeNumeralPattern } from "../json-schema/numeral-pattern.js";
import { importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";

/** The runtime's function that knows a field's number when it is written as text; nothing where the field takes numbers only. */
export function findNumeralCheck({ type, acceptsNumericString }: Field): Reference | undefined {
  if (!acceptsNumericString || (type.kind !== "integer" && type.kind !== "number")) return undefined;
  const pattern = writeNumeralPattern(type);
  const sign = pattern.startsWith("-") ? "Signed" : "";
  return importValue(locateRuntime("values/numeral"), `is${sign}${pattern.includes(".") ? "Decimal" : "Numeral"}`);
}
