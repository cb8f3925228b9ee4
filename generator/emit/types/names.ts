import type { ListType, NamedType, Type } from "../../api/type.js";
import { locateType } from "../../language/output-modules.js";
import { nameCheck, nameInspection } from "../../language/output-names.js";
import { importType, importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";

/** A type of the model, as a type. */
export function referToType({ name }: NamedType): Reference {
  return importType(locateType(name), name);
}

/** The function that tells whether a value is of a type of the model: `isJobId`, or the predicate that the model names. */
export function referToCheck(type: NamedType): Reference {
  return importValue(locateType(type.name), nameCheck(type.name, type.kind === "enum" ? type.predicate : undefined));
}

/** The function that finds what is wrong with a value of a type of the model. */
export function referToInspection({ name }: NamedType): Reference {
  return importValue(locateType(name), nameInspection(name));
}

/** What a list without a name of its own is called in the file that needs it: `JobExecutionSummaryList`. */
export function nameList({ items }: ListType): string {
  return `${nameItem(items)}List`;
}

function nameItem(type: Type): string {
  if (type.name !== undefined) return type.name;
  if (type.kind === "list") return nameList(type);
  return `${type.kind.charAt(0).toUpperCase()}${type.kind.slice(1)}`;
}

/** Whether a type has a name, and therefore functions of its own that check it. */
export function isNamed(type: Type): type is NamedType {
  return type.name !== undefined;
}
