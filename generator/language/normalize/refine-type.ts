import type { RefinedDefinition } from "../document/type-definition.js";
import type { YamlPath } from "../yaml-path.js";
import { listSentinels } from "./normalize-type.js";
import type { NormalizedEnum, NormalizedType, Refinement } from "./normalized-type.js";

/** Reads what the refined type says that stands at a path. */
export function normalizeRefinement({ type, where, predicate, sentinels }: RefinedDefinition, path: YamlPath): Refinement {
  return {
    base: { name: type, path: [...path, "type"] },
    ...(where !== undefined && { where }),
    ...(predicate !== undefined && { predicate }),
    sentinels: listSentinels(sentinels, path),
  };
}

/** Applies a refinement to its base. One that does not fit the kind of its base changes nothing, and is reported where it stands. */
export function refineType(base: NormalizedType, { where, sentinels }: Refinement): NormalizedType {
  if (base.kind === "enum") return where === undefined ? base : takeSubset(base, where);
  if (base.kind === "string" || base.kind === "integer") return { ...base, sentinels: [...base.sentinels, ...sentinels] };
  return base;
}

/** The values of which every fact is as told. A subset is closed. */
function takeSubset(base: NormalizedEnum, where: NonNullable<Refinement["where"]>): NormalizedEnum {
  const belongs = (facts: Readonly<Record<string, boolean | string>>): boolean =>
    Object.entries(where).every(([name, word]) => (facts[name] ?? false) === word);
  return { ...base, open: false, values: base.values.filter(({ facts }) => belongs(facts)) };
}
