import type { IntegerType, NumberType } from "../../api/type.js";

/**
 * The pattern of a number written as text, for receivers that take one: decimal digits, few enough to be exact as a number. A sign is
 * allowed where a value may be negative; whether the number is in range is for the receiver to see once it has read it.
 */
export function writeNumeralPattern(type: IntegerType | NumberType): string {
  const lowest = type.kind === "integer" ? Math.min(type.minimum, ...type.sentinels.map(({ value }) => value)) : type.minimum;
  const sign = lowest === undefined || lowest < 0 ? "-?" : "";
  const fraction = type.kind === "number" ? "(?:\\.[0-9]{1,15})?" : "";
  return `${sign}[0-9]{1,15}${fraction}`;
}
