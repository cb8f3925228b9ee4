import { toFileName } from "../../api/name.js";
import type { TopicLabel } from "../../api/topic.js";
import { importType, importValue } from "../typescript/reference.js";
import type { Reference } from "../typescript/reference.js";

/** The function that tells what is wrong with a value of a label's type. */
export function inspectorOf({ name }: TopicLabel["type"]): Reference {
  return importValue(moduleOf(name), `inspect${name}`);
}

/** The function that tells whether a value is of a label's type. */
export function predicateOf({ name }: TopicLabel["type"]): Reference {
  return importValue(moduleOf(name), `is${name}`);
}

/** A label's type itself. */
export function typeOf({ name }: TopicLabel["type"]): Reference {
  return importType(moduleOf(name), name);
}

function moduleOf(typeName: string): string {
  return `src/types/${toFileName(typeName)}`;
}
