import { writesItself } from "./own-members.js";

/** Whether a value is a list that is written item by item, of whatever items. */
export function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && !writesItself(value);
}
