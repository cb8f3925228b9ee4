import { getOwnMember } from "../own-members.js";
import type { Members } from "../own-members.js";

/** The members of these names that a value itself has. What is `undefined` counts as absent; `false` and 0 do not. */
export function selectMembers(value: object, names: readonly string[]): Members {
  const members: Members = { ...value };
  const selected = names.map((name) => [name, getOwnMember(members, name)] as const);
  return Object.fromEntries(selected.filter(([, member]) => member !== undefined));
}
