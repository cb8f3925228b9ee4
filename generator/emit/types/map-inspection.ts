import type { EnumType, MapType, StringType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { quote } from "../text/quote.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { negate, writeCondition } from "./conditions.js";
import { describeExpected } from "./describe-expected.js";
import { isNamed } from "./names.js";
import { addFindings, findings, isPlainObject, reportIssue } from "./references.js";
import { writeSizeFault, writeSizeReport } from "./size.js";
import { writeCheck } from "./write-check.js";
import { writePartInspection } from "./write-inspection.js";

const addOwnFinding = importValue(locateRuntime("values/inspection-result"), "addOwnFinding");
const reportKey = importValue(locateRuntime("values/inspection-result"), "reportKey");
const hasOwnMember = importValue(locateRuntime("values/own-members"), "hasOwnMember");

/** Writes how a map, its keys and its values are checked. */
export function writeMapInspection(type: MapType): Code {
  const fault = writeSizeFault(type, "size");
  return code`
    if (!${isPlainObject}(value)) return ${reportIssue}("type", "an object", value);
    let found: ${findings};
    ${fault && "let size = 0;"}
    for (const key in value) {
      if (!${hasOwnMember}(value, key)) continue;
      ${fault && "size++;"}
      ${writeKeyInspection(type.keys)}
      ${writePartInspection({ type: type.values, value: "value[key]", key: "key" })}
    }
    ${fault && code`if (${fault}) found = ${addOwnFinding}(found, ${writeSizeReport(type, "entries")});`}
    return found;
  `;
}

function writeKeyInspection(keys: StringType | EnumType): Code | undefined {
  const check = writeKeyCheck(keys);
  if (check === undefined) return undefined;
  const report = code`${reportKey}(key, ${quote(describeExpected(keys))})`;
  return writeCondition(negate(check), code`found = ${addFindings}(found, key, ${report});`);
}

/** Every key of an object is a text. */
function writeKeyCheck(keys: StringType | EnumType): Code | undefined {
  if (!isNamed(keys) || (keys.kind === "enum" && keys.open)) return undefined;
  return writeCheck(keys, "key");
}
