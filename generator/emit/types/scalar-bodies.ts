import type { BytesType, IntegerType, JsonTextType, JsonType, NumberType, StringType } from "../../api/type.js";
import { quote, quotePattern } from "../text/quote.js";
import { importValue } from "../typescript/reference.js";
import { classifyPattern } from "./classify-pattern.js";
import { createCode, joinCode } from "./code.js";
import type { Code } from "./code.js";
import { declareConstant } from "./definition.js";
import type { Definition, FunctionBodies } from "./definition.js";
import { describeExpected } from "./describe-expected.js";

/** How to check a value that has no parts, given the name of the type's own check. */
export interface ScalarBodies extends FunctionBodies {
  /** What the two functions share: a pattern or a set of characters. */
  readonly constants: Definition;
}

const noConstants: Definition = { statements: [], references: [] };

export function writeStringBodies(type: StringType, check: string): ScalarBodies {
  const { minLength, maxLength, pattern, sentinels } = type;
  const { test, constants, unitsAreCharacters } = pattern === undefined ? noPattern : writePatternTest(pattern, minLength);
  const conditions = [createCode(`typeof value === "string"`), ...writeLengthTests({ minLength, maxLength, unitsAreCharacters }), ...test];
  const ordinary = joinCode(conditions, " && ");
  const words = sentinels.map(({ value }) => createCode(`value === ${quote(value)}`));
  const report = `reportText(value, ${quote(describeExpected(type))}, ${minLength}, ${writeMaximum(maxLength)})`;
  return {
    constants,
    check: returning(joinCode([...words, words.length === 0 ? ordinary : { ...ordinary, text: `(${ordinary.text})` }], " || ")),
    inspection: reporting(check, createCode(report, importValue("src/runtime/values/report", "reportText"))),
  };
}

export function writeNumberBodies(type: IntegerType | NumberType, check: string): ScalarBodies {
  const test = type.kind === "integer" ? "isInteger" : "isNumber";
  const report = type.kind === "integer" ? "reportInteger" : "reportNumber";
  const sentinels = type.kind === "integer" ? type.sentinels.map(({ value }) => ` || value === ${value}`) : [];
  return {
    constants: noConstants,
    check: returning(createCode(`${test}(value${writeBounds(type)})${sentinels.join("")}`, importValue("src/runtime/values/number", test))),
    inspection: reporting(
      check,
      createCode(`${report}(value, ${quote(describeExpected(type))})`, importValue("src/runtime/values/report", report)),
    ),
  };
}

export function writeBooleanBodies(): ScalarBodies {
  return {
    constants: noConstants,
    check: returning(createCode(`typeof value === "boolean"`)),
    inspection: returning(createCode("inspectBoolean(value)", importValue("src/runtime/values/inspect", "inspectBoolean"))),
  };
}

export function writeJsonBodies({ shape }: JsonType): ScalarBodies {
  const isAnObject = createCode("isObject(value)", importValue("src/runtime/values/own-members", "isObject"));
  const inspect = shape === "object" ? "inspectObject" : "inspectPresence";
  return {
    constants: noConstants,
    check: returning(shape === "object" ? isAnObject : createCode("value !== undefined")),
    inspection: returning(createCode(`${inspect}(value)`, importValue("src/runtime/values/inspect", inspect))),
  };
}

/** Text whose contents nobody looks at: JSON, or bytes in base64. */
export function writeOpaqueTextBodies(type: JsonTextType | BytesType, check: string): ScalarBodies {
  const maxLength = type.kind === "jsonText" ? type.maxLength : undefined;
  const conditions = [createCode(`typeof value === "string"`), ...writeLengthTests({ minLength: 0, maxLength, unitsAreCharacters: false })];
  const report = `reportText(value, ${quote(describeExpected(type))}, 0, ${writeMaximum(maxLength)})`;
  return {
    constants: noConstants,
    check: returning(joinCode(conditions, " && ")),
    inspection: reporting(check, createCode(report, importValue("src/runtime/values/report", "reportText"))),
  };
}

interface PatternTest {
  readonly test: readonly Code[];
  readonly constants: Definition;
  /** No character that the pattern allows takes two UTF-16 units. */
  readonly unitsAreCharacters: boolean;
}

const noPattern: PatternTest = { test: [], constants: noConstants, unitsAreCharacters: false };

function writePatternTest(pattern: string, minLength: number): PatternTest {
  const shape = classifyPattern(pattern, minLength);
  switch (shape.kind) {
    case "printable":
      return { ...noPattern, test: [createCode("isPrintable(value)", importValue("src/runtime/values/printable", "isPrintable"))] };
    case "characters":
      return {
        unitsAreCharacters: shape.ascii,
        test: [createCode("!forbidden.test(value)")],
        constants: { references: [], statements: [declareConstant({ name: "forbidden", value: shape.forbidden })] },
      };
    case "other":
      return {
        ...noPattern,
        test: [createCode("pattern.test(value)")],
        constants: { references: [], statements: [declareConstant({ name: "pattern", value: quotePattern(pattern) })] },
      };
  }
}

interface LengthBounds {
  readonly minLength: number;
  readonly maxLength: number | undefined;
  readonly unitsAreCharacters: boolean;
}

function writeLengthTests({ minLength, maxLength, unitsAreCharacters }: LengthBounds): readonly Code[] {
  if (minLength === 0 && maxLength === undefined) return [];
  if (!unitsAreCharacters) {
    return [createCode(`hasLength(value, ${minLength}, ${writeMaximum(maxLength)})`, importValue("src/runtime/values/text", "hasLength"))];
  }
  return [
    ...(minLength === 0 ? [] : [createCode(minLength === 1 ? `value !== ""` : `value.length >= ${minLength}`)]),
    ...(maxLength === undefined ? [] : [createCode(`value.length <= ${maxLength}`)]),
  ];
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

function returning({ text, references }: Code): Code {
  return { text: `return ${text};`, references };
}

function reporting(check: string, { text, references }: Code): Code {
  return { text: `return ${check}(value) ? undefined : ${text};`, references };
}
