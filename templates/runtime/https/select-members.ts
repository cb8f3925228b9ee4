import type { Members } from "../values/own-members.js";

/** The members of these names that a value itself has. What is `undefined` counts as absent; `false` and 0 do not. */
export function selectMembers(value: object, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(value).filter(([name, member]) => names.includes(name) && member !== undefined));
}
