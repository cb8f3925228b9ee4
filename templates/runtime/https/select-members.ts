import { getOwnMembers, hasOwnMember } from "../own-members.js";
import type { Members } from "../own-members.js";

/** The members of these names that a value itself has. What is `undefined` counts as absent; `false` and 0 do not. */
export function selectMembers(value: object, names: readonly string[]): Members {
  const members = getOwnMembers(value) ?? {};
  const present = names.filter((name) => hasOwnMember(members, name) && members[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, members[name]]));
}
