import { createMemberError } from "../errors/create-member-error.js";
import type { Inspection } from "../values/inspection-result.js";

/**
 * Returns the value of a client's option.
 *
 * @throws {ValidationError} where there is a fault in it.
 */
export function checkOption<T>(name: string, value: T, inspect: Inspection): T {
  const found = inspect(value);
  if (found !== undefined) throw createMemberError("client options", name, found);
  return value;
}
