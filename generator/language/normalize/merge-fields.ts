import type { NormalizedField } from "./normalized-field.js";

/** Puts the fields that all operations have around an operation's own: required ones first, optional ones last. Of two of one name its own counts. */
export function mergeFields(common: readonly NormalizedField[], own: readonly NormalizedField[]): readonly NormalizedField[] {
  const names = new Set(own.map(({ name }) => name));
  const shared = common.filter(({ name }) => !names.has(name));
  return [...shared.filter(({ required }) => required), ...own, ...shared.filter(({ required }) => !required)];
}
