import type { NamedStructure } from "./operation.js";
import type { Field } from "./type.js";

/** Names a structure that the model does not declare by itself: a request, a reply, a payload. */
export function nameStructure(name: string, description: string, fields: readonly Field[]): NamedStructure {
  return { kind: "structure", name, description, fields, union: false };
}
