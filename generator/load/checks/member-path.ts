import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { CheckedModel } from "./checked-model.js";
import { matchesText } from "./type-values.js";

/** What is needed to follow a path through types. */
export type TypeLookup = Pick<CheckedModel, "resolve" | "compilePattern">;

/** Follows a path such as `jobs.QUEUED` through members and entries, with `*` for every entry or item; `undefined` where it leads nowhere. */
export function findMemberType(lookup: TypeLookup, fields: readonly NormalizedField[], path: string): string | undefined {
  const whole = fields.find(({ name }) => name === path);
  if (whole !== undefined) return whole.types.user.name;
  // Names of members may hold dots themselves.
  const owner = fields.find(({ name }) => path.startsWith(`${name}.`));
  return owner === undefined ? undefined : findPartType(lookup, owner.types.user.name, path.slice(owner.name.length + 1));
}

function findPartType(lookup: TypeLookup, reference: string, path: string): string | undefined {
  const type = lookup.resolve(reference);
  if (type?.kind === "structure") return findMemberType(lookup, type.fields, path);
  const [step = "", ...rest] = path.split(".");
  const further = rest.join(".");
  const enter = (part: string): string | undefined => (further === "" ? part : findPartType(lookup, part, further));
  if (type?.kind === "list") return step === "*" ? enter(type.of) : undefined;
  if (type?.kind !== "map") return undefined;
  if (step === "*") return enter(type.values);
  const keys = lookup.resolve(type.keys);
  if (keys?.kind !== "string" && keys?.kind !== "enum") return undefined;
  if (matchesText(keys, path, lookup.compilePattern)) return type.values;
  return matchesText(keys, step, lookup.compilePattern) ? enter(type.values) : undefined;
}
