import type { BytesType, IntegerType, JsonTextType, JsonType, LengthUnit, NumberType, StringType, Type } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { quote, quotePattern } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";
import { classifyPattern } from "./classify-pattern.js";
import { describeExpected } from "./describe-expected.js";
import type { FunctionBodies } from "./functions.js";
import { inspectBoolean, inspectJsonValue, inspectJsonObject, isInteger, isJsonValue, isJsonObject, isNumber } from "./references.js";

// How to check a value that has no parts. Where a function takes `check`, it is the name of the type's own one.

const hasByteLength = importValue(locateRuntime("values/text"), "hasByteLength");
const hasLength = importValue(locateRuntime("values/text"), "hasLength");
const isPrintable = importValue(locateRuntime("values/printable"), "isPrintable");
const reportInteger = importValue(locateRuntime("values/report"), "reportInteger");
const reportNumber = importValue(locateRuntime("values/report"), "reportNumber");
const reportText = importValue(locateRuntime("values/report"), "reportText");

export function writeStringBodies(type: StringType, check: string): FunctionBodies {
  const { minLength, maxLength, unit, sentinels } = type;
  const { test, constant, unitsAreCharacters = false } = type.pattern === undefined ? {} : writePatternTest(type.pattern, minLength);
  const ordinary = joinCode(
    [`typeof value === "string"`, writeLengthTest({ minLength, maxLength, unit, unitsAreCharacters }), test],
    " && ",
  );
  const words = sentinels.map(({ value }) => `value === ${quote(value)}`).join(" || ");
  return {
    ...(constant !== undefined && { constant }),
    check: words === "" ? code`return ${ordinary};` : code`return ${words} || (${ordinary});`,
    inspection: writeTextInspection(type, check, { minLength, maxLength, unit }),
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
    check: code`return ${shape === "object" ? isJsonObject : isJsonValue}(value);`,
    inspection: code`return ${shape === "object" ? inspectJsonObject : inspectJsonValue}(value);`,
  };
}

/** Text whose contents nobody looks at: JSON, or bytes in base64. */
export function writeOpaqueTextBodies(type: JsonTextType | BytesType, check: string): FunctionBodies {
  const { maxLength, unit } = type.kind === "jsonText" ? type : {};
  const bounds = { minLength: 0, maxLength, unit };
  const conditions = [`typeof value === "string"`, writeLengthTest({ ...bounds, unitsAreCharacters: false })];
  return {
    check: code`return ${joinCode(conditions, " && ")};`,
    inspection: writeTextInspection(type, check, bounds),
  };
}

interface PatternTest {
  readonly test?: Code;
  readonly constant?: Code;
  /** No character that the pattern allows takes two UTF-16 units, or two bytes. */
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
  readonly unit: LengthUnit | undefined;
}

/** Where each character is one UTF-16 unit, it is one byte as well, since only ASCII is looked at so closely. */
function writeLengthTest({ minLength, maxLength, unit, unitsAreCharacters }: LengthBounds & PatternTest): Piece {
  if (minLength === 0 && maxLength === undefined) return undefined;
  if (unitsAreCharacters !== true) return code`${chooseMeasure(unit)}(value, ${minLength}, ${writeMaximum(maxLength)})`;
  const least = minLength === 1 ? `value !== ""` : `value.length >= ${minLength}`;
  return joinCode([minLength === 0 ? undefined : least, maxLength === undefined ? undefined : `value.length <= ${maxLength}`], " && ");
}

function writeTextInspection(type: Type, check: string, { minLength, maxLength, unit }: LengthBounds): Code {
  const measure = unit === undefined ? "" : code`, ${chooseMeasure(unit)}`;
  return writeReporting(
    check,
    code`${reportText}(value, ${quote(describeExpected(type))}, ${minLength}, ${writeMaximum(maxLength)}${measure})`,
  );
}

function chooseMeasure(unit: LengthUnit | undefined): Reference {
  return unit === "bytes" ? hasByteLength : hasLength;
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
