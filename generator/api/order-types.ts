import { stripList } from "../language/normalize/find-type.js";
import { listPartNames } from "../language/normalize/find-differing-types.js";
import type { DeclaredType } from "../language/normalize/normalized-type.js";

/**
 * Orders the names of types so that each comes after those that it is made of, but for those that lead back to it. Who resolves them in this
 * order need not follow a chain of a thousand structures in one breath, for which the stack is too small.
 */
export function orderInnermostFirst(types: ReadonlyMap<string, Pick<DeclaredType, "type">>): readonly string[] {
  const met = new Set<string>();
  const ordered = new Set<string>();
  const open = [...types.keys()].reverse();
  for (let name = open.at(-1); name !== undefined; name = open.at(-1)) {
    if (met.has(name)) {
      ordered.add(name);
      open.pop();
      continue;
    }
    met.add(name);
    const type = types.get(name)?.type;
    const parts = type === undefined ? [] : listPartNames(type, "user").map(stripList);
    open.push(...parts.filter((part) => types.has(part) && !met.has(part)));
  }
  return [...ordered];
}
