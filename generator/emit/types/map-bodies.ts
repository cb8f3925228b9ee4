import type { EnumType, MapType, StringType } from "../../api/type.js";
import { quote } from "../text/quote.js";
import { importValue } from "../typescript/reference.js";
import { createCode, joinLines, negate, writeCondition } from "./code.js";
import type { Code } from "./code.js";
import type { FunctionBodies } from "./functions.js";
import { describeExpected } from "./describe-expected.js";
import { isNamed } from "./names.js";
import { writeSizeFault, writeSizeReport, writeSizeTest } from "./size.js";
import { writeCheck } from "./write-check.js";
import { writePartInspection } from "./write-inspection.js";

const findings = "src/runtime/values/inspection-result";
const isObject = importValue("src/runtime/values/own-members", "isObject");
const hasOwnMember = importValue("src/runtime/values/own-members", "hasOwnMember");
const inspectObject = importValue("src/runtime/values/inspect", "inspectObject");
const addFindings = importValue(findings, "addFindings");

/** Writes how a map, its keys and its values are checked. */
export function writeMapBodies(type: MapType): FunctionBodies {
  if (checksNothing(type)) {
    return {
      check: createCode("return isObject(value);", isObject),
      inspection: createCode("return inspectObject(value);", inspectObject),
    };
  }
  return { check: writeMapCheck(type), inspection: writeMapInspection(type) };
}

function checksNothing(type: MapType): boolean {
  return (
    writeKeyCheck(type.keys) === undefined && writeCheck(type.values, "value") === undefined && writeSizeFault(type, "size") === undefined
  );
}

function writeMapCheck(type: MapType): Code {
  const checks = [writeKeyCheck(type.keys), writeCheck(type.values, "value[key]")].filter((check) => check !== undefined);
  const fault = writeSizeFault(type, "size");
  const text = joinLines(
    "if (!isObject(value)) return false;",
    fault && "let size = 0;",
    "for (const key in value) {",
    "if (!hasOwnMember(value, key)) continue;",
    fault && "size++;",
    checks.length === 0 ? undefined : `if (${checks.map((check) => negate(check.text)).join(" || ")}) return false;`,
    "}",
    fault === undefined ? "return true;" : `return ${writeSizeTest(type, "size")};`,
  );
  return createCode(text, isObject, hasOwnMember, ...checks.flatMap(({ references }) => references));
}

function writeMapInspection(type: MapType): Code {
  const key = writeKeyInspection(type.keys);
  const entry = writePartInspection({ type: type.values, value: "value[key]", key: "key" });
  const fault = writeSizeFault(type, "size");
  const text = joinLines(
    `if (!isObject(value)) return reportIssue("type", "an object", value);`,
    "let found: Findings;",
    fault && "let size = 0;",
    "for (const key in value) {",
    "if (!hasOwnMember(value, key)) continue;",
    fault && "size++;",
    key?.text,
    entry?.text,
    "}",
    fault && `if (${fault}) found = addOwnFinding(found, ${writeSizeReport(type, "entries")});`,
    "return found;",
  );
  const references = [
    isObject,
    hasOwnMember,
    importValue(findings, "reportIssue"),
    ...(key?.references ?? []),
    ...(entry?.references ?? []),
  ];
  return createCode(text, ...references, ...(fault === undefined ? [] : [importValue(findings, "addOwnFinding")]));
}

function writeKeyInspection(keys: StringType | EnumType): Code | undefined {
  const check = writeKeyCheck(keys);
  if (check === undefined) return undefined;
  const report = `reportKey(key, ${quote(describeExpected(keys))})`;
  const text = writeCondition(negate(check.text), `found = addFindings(found, key, ${report});`);
  return createCode(text, addFindings, importValue(findings, "reportKey"), ...check.references);
}

/** Every key of an object is a text. */
function writeKeyCheck(keys: StringType | EnumType): Code | undefined {
  if (!isNamed(keys) || (keys.kind === "enum" && keys.open)) return undefined;
  return writeCheck(keys, "key");
}
