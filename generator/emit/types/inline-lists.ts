import type { ListType, Type } from "../../api/type.js";
import { nameInspection } from "../../language/output-names.js";
import type { Code } from "../typescript/code.js";
import { writeInspectionFunction } from "./functions.js";
import { writeListInspection } from "./list-inspection.js";
import { nameList } from "./names.js";
import { listParts } from "./type-parts.js";

/** The lists without a name of their own that types are made of, each once and outer ones first. */
export function listInlineLists(types: readonly Type[]): readonly ListType[] {
  const lists = new Map<string, ListType>();
  const open = types.flatMap(listParts).reverse();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind !== "list" || part.name !== undefined || lists.has(nameList(part))) continue;
    lists.set(nameList(part), part);
    open.push(part.items);
  }
  return [...lists.values()];
}

/** Declares the function that checks such a list, for the file alone that needs it. */
export function declareInlineList(type: ListType): Code {
  return writeInspectionFunction(nameInspection(nameList(type)), writeListInspection(type));
}
