/** Whether a value is a list, of whatever items. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
