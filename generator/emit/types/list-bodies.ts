import type { ListType } from "../../api/type.js";
import { importValue } from "../typescript/reference.js";
import { createCode, joinLines, negate } from "./code.js";
import type { Code } from "./code.js";
import type { FunctionBodies } from "./functions.js";
import { writeSizeFault, writeSizeReport } from "./size.js";
import { writeCheck } from "./write-check.js";
import { writePartInspection } from "./write-inspection.js";

const isList = importValue("src/runtime/values/list", "isList");
const reportIssue = importValue("src/runtime/values/inspection-result", "reportIssue");

/** Writes how a list and its items are checked. */
export function writeListBodies(type: ListType): FunctionBodies {
  return { check: writeListCheck(type), inspection: writeListInspection(type) };
}

function writeListCheck(type: ListType): Code {
  const item = writeCheck(type.items, "item");
  const fault = writeSizeFault(type, "value.length");
  const text = joinLines(
    `if (!isList(value)${fault === undefined ? "" : ` || ${fault}`}) return false;`,
    item && `for (const item of value) {\nif (${negate(item.text)}) return false;\n}`,
    "return true;",
  );
  return createCode(text, isList, ...(item?.references ?? []));
}

function writeListInspection(type: ListType): Code {
  const item = writePartInspection({ type: type.items, value: "value[index]", key: "index" });
  const fault = writeSizeFault(type, "value.length");
  const own = fault === undefined ? undefined : `${fault} ? ${writeSizeReport(type, "items")} : undefined`;
  const opening = `if (!isList(value)) return reportIssue("type", "a list", value);`;
  if (item === undefined) return createCode(joinLines(opening, `return ${own ?? "undefined"};`), isList, reportIssue);
  const text = joinLines(
    opening,
    own === undefined ? "let found: Findings;" : `let found: Findings = ${own};`,
    `for (let index = 0; index < value.length; index++) {\n${item.text}\n}`,
    "return found;",
  );
  return createCode(text, isList, reportIssue, ...item.references);
}
