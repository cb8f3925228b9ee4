import type {
  NormalizedEnum,
  NormalizedInteger,
  NormalizedNumber,
  NormalizedSpan,
  NormalizedString,
  NormalizedType,
} from "../../language/normalize/normalized-type.js";
import type { Explanation } from "../diagnostics/explanation.js";
import { describeValue, isRecord } from "../text/describe-value.js";
import { listNames } from "../text/suggest.js";
import type { Suggester } from "../text/suggest.js";
import { abbreviate, showText } from "../text/visible-text.js";
import type { CheckedModel } from "./checked-model.js";
import type { CompilePattern } from "./pattern-compiler.js";
import { isWithin, listSentinelTexts, collectWords, measureText } from "./type-values.js";

/** What keeps a value from being of a type, without a look at its parts. */
export function explainMismatch(
  type: NormalizedType,
  value: unknown,
  { compilePattern, suggester }: Pick<CheckedModel, "compilePattern" | "suggester">,
): Explanation | undefined {
  switch (type.kind) {
    case "string":
      return typeof value === "string"
        ? explainText(type, value, compilePattern)
        : expect("text", value, typeof value === "object" ? undefined : "Put it in quotes.");
    case "enum":
      return explainWord(type, value, suggester);
    case "integer":
    case "number":
      return explainNumber(type, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : expect("true or false", value);
    case "list":
      return Array.isArray(value) ? explainSize(type.size, value.length, "items") : expect("a list", value);
    case "map":
      return isRecord(value) ? explainSize(type.size, Object.keys(value).length, "members") : expect("a map", value);
    case "structure": {
      if (!isRecord(value)) return expect("a map with its members", value);
      const count = Object.keys(value).length;
      if (!type.union || count === 1) return undefined;
      return { message: `exactly one member of a union is there, and here are ${count}`, fix: "Keep one of them." };
    }
    case "json":
    case "jsonText":
      return type.shape === "value" || isRecord(value) ? undefined : expect("a map: the JSON object itself", value);
    case "bytes":
      return typeof value === "string" && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
        ? undefined
        : expect("bytes as base64 text", value);
  }
}

function explainWord(type: NormalizedEnum, value: unknown, suggester: Suggester): Explanation | undefined {
  const words = collectWords(type);
  if (typeof value === "string" && words.has(value)) return undefined;
  return { ...expect(`one of ${listNames(words)}`, value), fix: suggester.suggest(String(value), words) };
}

function explainNumber(type: NormalizedInteger | NormalizedNumber, value: unknown): Explanation | undefined {
  if (typeof value !== "number") return expect(type.kind === "integer" ? "a whole number" : "a number", value);
  if (type.kind === "integer" && type.sentinels.some(({ text }) => Number(text) === value)) return undefined;
  if (type.kind === "integer" && !Number.isInteger(value)) return expect("a whole number", value);
  return isWithin(type.range, value) ? undefined : expect(describeSpan(type.range), value);
}

function explainSize(size: NormalizedSpan, count: number, unit: string): Explanation | undefined {
  if (isWithin(size, count)) return undefined;
  return { message: `expected ${describeSpan(size)} ${unit}, found ${count}`, fix: `Give it ${describeSpan(size)} ${unit}.` };
}

function describeSpan({ minimum, maximum }: NormalizedSpan): string {
  if (minimum === maximum) return String(minimum);
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}

function expect(expected: string, value: unknown, fix = `Write ${expected}.`): Explanation {
  return { message: `expected ${expected}, found ${describeValue(value)}`, fix };
}

function explainText(type: NormalizedString, text: string, compilePattern: CompilePattern): Explanation | undefined {
  const { length, unit = "characters", pattern } = type;
  const sentinels = listSentinelTexts(type);
  if (sentinels.has(text)) return undefined;
  const also = sentinels.size === 0 ? "" : `, or ${listNames(sentinels)}`;
  const count = measureText(type, text);
  if (!isWithin(length, count)) {
    const { minimum = 0, maximum = Infinity } = length;
    const bound = count > maximum ? `at most ${maximum}` : `at least ${minimum}`;
    return { message: `expected ${bound} ${unit}, found ${count} in ${showShort(text)}`, fix: `Write ${bound} ${unit}${also}.` };
  }
  if (pattern === undefined || compilePattern(pattern)?.test(text) !== false) return undefined;
  return {
    message: `${showShort(text)} does not match \`${pattern}\``,
    cause: "The pattern matches the whole text.",
    fix: `Write text that matches${also}.`,
  };
}

function showShort(text: string): string {
  return `\`${abbreviate(showText(text))}\``;
}
