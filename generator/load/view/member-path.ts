import { listFields } from "./field-view.js";
import type { FieldView } from "./field-view.js";
import { matchesText } from "./shape.js";
import type { ShapeResolver } from "./shape-resolver.js";
import { selectUserType } from "./user-type.js";

/** Follows a path such as `jobs.QUEUED` through members and entries, with `*` for every entry or item; `undefined` where it leads nowhere. */
export function findMemberType(resolve: ShapeResolver, fields: readonly FieldView[], path: string): string | undefined {
  const whole = fields.find(({ name }) => name === path);
  if (whole !== undefined) return selectUserType({ resolve }, whole);
  // Names of members may hold dots themselves.
  const owner = fields.find(({ name }) => path.startsWith(`${name}.`));
  return owner === undefined ? undefined : findPartType(resolve, selectUserType({ resolve }, owner), path.slice(owner.name.length + 1));
}

function findPartType(resolve: ShapeResolver, reference: string, path: string): string | undefined {
  const shape = resolve(reference);
  if (shape?.kind === "structure") return findMemberType(resolve, listFields(shape.fields, []), path);
  const [step = "", ...rest] = path.split(".");
  const further = rest.join(".");
  const enter = (part: string): string | undefined => (further === "" ? part : findPartType(resolve, part, further));
  if (shape?.kind === "list") return step === "*" ? enter(shape.of) : undefined;
  if (shape?.kind !== "map") return undefined;
  if (step === "*") return enter(shape.values);
  const keys = resolve(shape.keys);
  if (keys?.kind !== "string" && keys?.kind !== "enum") return undefined;
  if (matchesText(keys, path)) return shape.values;
  return matchesText(keys, step) ? enter(shape.values) : undefined;
}
