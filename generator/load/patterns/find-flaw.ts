import { describeValue, isRecord } from "../text/describe-value.js";
import { listNames, suggest } from "../text/suggest.js";
import { isWithin } from "../view/shape.js";
import type { EnumShape, NumberShape, Shape, TextShape } from "../view/shape.js";
import { abbreviate, showText } from "../text/visible-text.js";

/** What is wrong with a value, its reason and its remedy. */
export interface Flaw {
  readonly problem: string;
  readonly cause?: string;
  readonly fix: string;
}

/** What keeps a value from being of a type, without a look at its parts. */
export function findFlaw(shape: Shape, value: unknown): Flaw | undefined {
  switch (shape.kind) {
    case "string":
      return typeof value === "string"
        ? findTextFlaw(shape, value)
        : expect("text", value, typeof value === "object" ? undefined : "Put it in quotes.");
    case "enum":
      return findWordFlaw(shape, value);
    case "integer":
    case "number":
      return findNumberFlaw(shape, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : expect("true or false", value);
    case "list":
      return Array.isArray(value) ? findSizeFlaw(shape.size, value.length, "items") : expect("a list", value);
    case "map":
      return isRecord(value) ? findSizeFlaw(shape.size, Object.keys(value).length, "members") : expect("a map", value);
    case "structure": {
      if (!isRecord(value)) return expect("a map with its members", value);
      const count = Object.keys(value).length;
      if (!shape.union || count === 1) return undefined;
      return { problem: `exactly one member of a union is there, and here are ${count}`, fix: "Keep one of them." };
    }
    case "json":
    case "jsonText":
      return shape.shape === "value" || isRecord(value) ? undefined : expect("a map: the JSON object itself", value);
    case "bytes":
      return typeof value === "string" && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
        ? undefined
        : expect("bytes as base64 text", value);
  }
}

function findWordFlaw({ values }: EnumShape, value: unknown): Flaw | undefined {
  if (typeof value === "string" && values.includes(value)) return undefined;
  return { ...expect(`one of ${listNames(values)}`, value), fix: suggest(String(value), values) };
}

function findNumberFlaw({ kind, range, sentinels }: NumberShape, value: unknown): Flaw | undefined {
  if (typeof value !== "number") return expect(kind === "integer" ? "a whole number" : "a number", value);
  if (sentinels.includes(value)) return undefined;
  if (kind === "integer" && !Number.isInteger(value)) return expect("a whole number", value);
  return isWithin(range, value) ? undefined : expect(describeSpan(range), value);
}

function findSizeFlaw(size: TextShape["length"], count: number, unit: string): Flaw | undefined {
  if (isWithin(size, count)) return undefined;
  return { problem: `expected ${describeSpan(size)} ${unit}, found ${count}`, fix: `Give it ${describeSpan(size)} ${unit}.` };
}

function describeSpan({ minimum, maximum }: TextShape["length"]): string {
  if (minimum === maximum) return String(minimum);
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}

function expect(expected: string, value: unknown, fix = `Write ${expected}.`): Flaw {
  return { problem: `expected ${expected}, found ${describeValue(value)}`, fix };
}

function findTextFlaw({ length, pattern, patternText = "", sentinels }: TextShape, text: string): Flaw | undefined {
  if (sentinels.includes(text)) return undefined;
  const shown = `\`${abbreviate(showText(text))}\``;
  const also = sentinels.length === 0 ? "" : `, or ${listNames(sentinels)}`;
  // One code point at a time, because that is what lengths count.
  const count = Array.from(text).length;
  if (!isWithin(length, count)) {
    const { minimum = 0, maximum = Infinity } = length;
    const bound = count > maximum ? `at most ${maximum}` : `at least ${minimum}`;
    return { problem: `expected ${bound} characters, found ${count} in ${shown}`, fix: `Write ${bound} characters${also}.` };
  }
  if (pattern === undefined || pattern.test(text)) return undefined;
  return {
    problem: `${shown} does not match \`${patternText}\``,
    cause: "The pattern matches the whole text.",
    fix: `Write text that matches${also}.`,
  };
}
