import type { ListType, Type } from "../../api/type.js";
import { importType } from "../typescript/reference.js";
import { declareCheck, declareInspection } from "./definition.js";
import type { Definition } from "./definition.js";
import { writeListBodies } from "./list-bodies.js";
import { nameList } from "./names.js";

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

function listParts(type: Type): readonly Type[] {
  if (type.kind === "structure") return type.fields.map((field) => field.type);
  if (type.kind === "map") return [type.values];
  return type.kind === "list" ? [type.items] : [];
}

/** Defines the functions that check such a list, for the file alone that needs them. */
export function defineInlineList(type: ListType): Definition {
  const { check, inspection } = writeListBodies(type);
  return {
    statements: [
      declareCheck({ name: `is${nameList(type)}`, body: check.text }),
      declareInspection({ name: `inspect${nameList(type)}`, body: inspection.text }),
    ],
    references: [importType("src/runtime/values/inspection-result", "Findings"), ...check.references, ...inspection.references],
  };
}
