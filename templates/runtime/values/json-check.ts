import { inspectObject } from "./inspect.js";
import { addFindings, reportIssue } from "./inspection-result.js";
import type { Findings } from "./inspection-result.js";
import type { JsonObject, JsonValue } from "./json.js";
import { isPlainList } from "./list.js";
import { deepestNesting } from "./nesting.js";
import { hasOwnMember, isPlainObject } from "./own-members.js";

/** Whether JSON can say a value as it is, at every depth. Members that are `undefined` count as absent. */
export function isJsonValue(value: unknown, depth = 0): value is JsonValue {
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (value === null) return true;
  if (depth > deepestNesting) return false;
  if (isPlainList(value)) {
    for (const item of value) {
      if (!isJsonValue(item, depth + 1)) return false;
    }
    return true;
  }
  if (!isPlainObject(value)) return false;
  for (const key in value) {
    const member = value[key];
    if (member !== undefined && !isJsonValue(member, depth + 1) && hasOwnMember(value, key)) return false;
  }
  return true;
}

/** Whether a value is an object that JSON can say as it is. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isPlainObject(value) && isJsonValue(value);
}

/** Finds whatever in a value is nothing that JSON can say. */
export function inspectJsonValue(value: unknown): Findings {
  return findFlaws(value, []);
}

/** Finds out whether a value is an object, and whatever in it is nothing that JSON can say. */
export function inspectJsonObject(value: unknown): Findings {
  return inspectObject(value) ?? inspectJsonValue(value);
}

/** `around` is what the value is in: it must hold none of that itself. */
function findFlaws(value: unknown, around: readonly unknown[]): Findings {
  if (isJsonValue(value, around.length)) return undefined;
  const isTooDeep = around.length > deepestNesting;
  const isList = isPlainList(value);
  if (isTooDeep || around.includes(value) || !(isList || isPlainObject(value))) {
    return reportIssue(isTooDeep ? "depth" : "type", `plain JSON data of at most ${deepestNesting} levels`, value);
  }
  const within = [...around, value];
  let found: Findings;
  for (const [key, member] of isList ? value.entries() : Object.entries(value)) {
    if (isList || member !== undefined) found = addFindings(found, key, findFlaws(member, within));
  }
  return found;
}
