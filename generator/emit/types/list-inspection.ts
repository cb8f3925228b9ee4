import type { ListType } from "../../api/type.js";
import { locateRuntime } from "../../language/output-modules.js";
import { code } from "../typescript/code.js";
import type { Code } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import { findings, reportIssue } from "./references.js";
import { writeSizeFault, writeSizeReport } from "./size.js";
import { writePartInspection } from "./write-inspection.js";

const isPlainList = importValue(locateRuntime("values/list"), "isPlainList");

/** Writes how a list and its items are checked. */
export function writeListInspection(type: ListType): Code {
  const item = writePartInspection({ type: type.items, value: "value[index]", key: "index" });
  const fault = writeSizeFault(type, "value.length");
  const own = fault && code`${fault} ? ${writeSizeReport(type, "items")} : undefined`;
  return code`
    if (!${isPlainList}(value)) return ${reportIssue}("type", "a list", value);
    let found: ${findings} ${own && code`= ${own}`};
    for (let index = 0; index < value.length; index++) {
      ${item}
    }
    return found;
  `;
}
