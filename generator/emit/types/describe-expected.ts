import type { EnumType, IntegerType, NumberType, Sentinel, StringType, Type } from "../../api/type.js";

/** Says in a few words what a valid value is: `a string of 1 to 64 characters that matches [a-z]+`. For issues and documentation. */
export function describeExpected(type: Type): string {
  switch (type.kind) {
    case "string":
      return addSentinels(describeString(type), type.sentinels);
    case "integer":
      return addSentinels(`an integer${describeRange(type)}${describeUnit(type)}`, type.sentinels);
    case "number":
      return `a number${describeRange(type)}${describeUnit(type)}`;
    case "boolean":
      return "true or false";
    case "enum":
      return describeWords(type);
    case "map":
    case "structure":
      return "an object";
    case "list":
      return "a list";
    case "json":
      return type.shape === "object" ? "an object" : "a value";
    case "jsonText":
      return `JSON as a string${type.maxLength === undefined ? "" : ` of at most ${type.maxLength} ${type.unit ?? "characters"}`}`;
    case "bytes":
      return "bytes as a base64 string";
  }
}

/** Says how many entries or items there may be; nothing where any number will do. */
export function describeSize(minimum: number, maximum: number | undefined, unit: string): string {
  if (maximum === undefined) return `at least ${minimum} ${unit}`;
  if (minimum === maximum) return `${minimum} ${unit}`;
  return minimum === 0 ? `at most ${maximum} ${unit}` : `${minimum} to ${maximum} ${unit}`;
}

function describeString({ minLength, maxLength, unit, pattern }: StringType): string {
  const length = minLength === 0 && maxLength === undefined ? "" : ` of ${describeSize(minLength, maxLength, unit ?? "characters")}`;
  return `a string${length}${pattern === undefined ? "" : ` that matches \`${pattern}\``}`;
}

function describeRange({
  minimum = -Infinity,
  maximum = Infinity,
}: Partial<Pick<IntegerType | NumberType, "minimum" | "maximum">>): string {
  const hasMinimum = minimum > Number.MIN_SAFE_INTEGER;
  const hasMaximum = maximum < Number.MAX_SAFE_INTEGER;
  if (hasMinimum && hasMaximum) return ` from ${minimum} to ${maximum}`;
  if (hasMinimum) return ` of at least ${minimum}`;
  return hasMaximum ? ` of at most ${maximum}` : "";
}

/** Services and devices often mistake one for the other. */
function describeUnit({ unit }: Pick<NumberType, "unit">): string {
  return unit === "epoch seconds" ? " (seconds, not milliseconds)" : "";
}

function describeWords({ values, open }: EnumType): string {
  if (open) return "a string";
  return joinAlternatives(values.map(({ value }) => JSON.stringify(value)));
}

function addSentinels(ordinary: string, sentinels: readonly Sentinel<string | number>[]): string {
  return joinAlternatives([ordinary, ...sentinels.map(({ value }) => JSON.stringify(value))]);
}

function joinAlternatives(alternatives: readonly string[]): string {
  const last = alternatives.at(-1) ?? "";
  return alternatives.length < 2 ? last : `${alternatives.slice(0, -1).join(", ")} or ${last}`;
}
