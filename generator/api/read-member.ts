import type { JsonObject, JsonValue } from "./type.js";

/** Reads a member of an example. One called `constructor` that an example leaves out is not there, although every object inherits it. */
export function readMember(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
