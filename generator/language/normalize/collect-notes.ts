import type { ModelDocument } from "../document.js";
import type { ModelNote } from "./normalized-document.js";

/** Collects every note of a model with the place it speaks of, in the model's order. */
export function collectNotes(document: ModelDocument): readonly ModelNote[] {
  return collectFrom(document, []);
}

function collectFrom(node: unknown, path: readonly string[]): readonly ModelNote[] {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === "note" && typeof value === "string") return [{ subject: path.join("."), text: value }];
    // Data of the API's users, in which a member may well be called `note`, as may a value of a variable.
    return dataKeys.has(key) || (key === "variables" && path[0] === "endpoints") ? [] : collectFrom(value, [...path, key]);
  });
}

const dataKeys: ReadonlySet<string> = new Set(["examples", "example", "default", "sentinels", "catchUp"]);
