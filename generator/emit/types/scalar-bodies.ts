import type { BytesType, IntegerType, JsonTextType, JsonType, NumberType, StringType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { quote, quotePattern } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { classifyPattern } from "./classify-pattern.js";
import { describeExpected } from "./describe-expected.js";
import type { FunctionBodies } from "./functions.js";
import { inspectBoolean, inspectObject, inspectPresence, isInteger, isNumber, isObject } from "./references.js";

// How to check a value that has no parts. Where a function takes `check`, it is the name of the type's own one.

const hasLength = importValue(locateRuntime("values/text"), "hasLength");
const isPrintable = importValue(locateRuntime("values/printable"), "isPrintable");
const reportInteger = importValue(locateRuntime("values/report"), "reportInteger");
const reportNumber = importValue(locateRuntime("values/report"), "reportNumber");
const reportText = importValue(locateRuntime("values/report"), "reportText");

export function writeStringBodies(type: StringType, check: string): FunctionBodies {
  const { minLength, maxLength, sentinels } = type;
  const { test, constant, unitsAreCharacters = false } = type.pattern === undefined ? {} : writePatternTest(type.pattern, minLength);
  const ordinary = joinCode([`typeof value === "string"`, writeLengthTest({ minLength, maxLength, unitsAreCharacters }), test], " && ");
  const words = sentinels.map(({ value }) => `value === ${quote(value)}`).join(" || ");
  return {
    ...(constant !== undefined && { constant }),
    check: words === "" ? code`return ${ordinary};` : code`return ${words} || (${ordinary});`,
    inspection: writeReporting(
      check,
      code`${reportText}(value, ${quote(describeExpected(type))}, ${minLength}, ${writeMaximum(maxLength)})`,
    ),
  };
}

export function writeNumberBodies(type: IntegerType | NumberType, check: string): FunctionBodies {
  const [isOfKind, report] = type.kind === "integer" ? [isInteger, reportInteger] : [isNumber, reportNumber];
  const sentinels = type.kind === "integer" ? type.sentinels.map(({ value }) => `value === ${value}`) : [];
  return {
    check: code`return ${joinCode([code`${isOfKind}(value${writeBounds(type)})`, ...sentinels], " || ")};`,
    inspection: writeReporting(check, code`${report}(value, ${quote(describeExpected(type))})`),
  };
}

export function writeBooleanBodies(): FunctionBodies {
  return {
    check: code`return typeof value === "boolean";`,
    inspection: code`return ${inspectBoolean}(value);`,
  };
}

export function writeJsonBodies({ shape }: JsonType): FunctionBodies {
  return {
    check: shape === "object" ? code`return ${isObject}(value);` : code`return value !== undefined;`,
    inspection: code`return ${shape === "object" ? inspectObject : inspectPresence}(value);`,
  };
}

/** Text whose contents nobody looks at: JSON, or bytes in base64. */
export function writeOpaqueTextBodies(type: JsonTextType | BytesType, check: string): FunctionBodies {
  const maxLength = type.kind === "jsonText" ? type.maxLength : undefined;
  const conditions = [`typeof value === "string"`, writeLengthTest({ minLength: 0, maxLength, unitsAreCharacters: false })];
  return {
    check: code`return ${joinCode(conditions, " && ")};`,
    inspection: writeReporting(check, code`${reportText}(value, ${quote(describeExpected(type))}, 0, ${writeMaximum(maxLength)})`),
  };
}

interface PatternTest {
  readonly test?: Code;
  readonly constant?: Code;
  /** No character that the pattern allows takes two UTF-16 units. */
  readonly unitsAreCharacters?: boolean;
}

function writePatternTest(pattern: string, minLength: number): PatternTest {
  const shape = classifyPattern(pattern, minLength);
  switch (shape.kind) {
    case "printable":
      return { test: code`${isPrintable}(value)` };
    case "characters":
      return {
        test: code`!forbidden.test(value)`,
        constant: code`const forbidden = ${shape.forbidden};`,
        unitsAreCharacters: shape.ascii,
      };
    case "other":
      return { test: code`pattern.test(value)`, constant: code`const pattern = ${quotePattern(pattern)};` };
  }
}

interface LengthBounds {
  readonly minLength: number;
  readonly maxLength: number | undefined;
  readonly unitsAreCharacters: boolean;
}

function writeLengthTest({ minLength, maxLength, unitsAreCharacters }: LengthBounds): Piece {
  if (minLength === 0 && maxLength === undefined) return undefined;
  if (!unitsAreCharacters) return code`${hasLength}(value, ${minLength}, ${writeMaximum(maxLength)})`;
  const least = minLength === 1 ? `value !== ""` : `value.length >= ${minLength}`;
  return joinCode([minLength === 0 ? undefined : least, maxLength === undefined ? undefined : `value.length <= ${maxLength}`], " && ");
}

function writeMaximum(maximum: number | undefined): string {
  return maximum === undefined ? "Infinity" : String(maximum);
}

function writeBounds({ kind, minimum, maximum }: IntegerType | NumberType): string {
  const lowest = kind === "integer" && minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum;
  const highest = kind === "integer" && maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  if (lowest === undefined && highest === undefined) return "";
  const bounds = [lowest === undefined ? "undefined" : String(lowest), ...(highest === undefined ? [] : [String(highest)])];
  return `, ${bounds.join(", ")}`;
}

function writeReporting(check: string, report: Code): Code {
  return code`return ${check}(value) ? undefined : ${report};`;
}
