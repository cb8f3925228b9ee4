import { hasOwnMember } from "../../values/own-members.js";
import type { Members } from "../../values/own-members.js";

/**
 * Copies an object's own members into one that more can be added to. By a loop, since V8 takes twenty times as long to add members to what a
 * spread has made; only an own member of the name `__proto__` needs the spread.
 */
export function copyMembers(members: Members): Record<string, unknown> {
  if (hasOwnMember(members, "__proto__")) return { ...members };
  const copy: Record<string, unknown> = {};
  for (const name in members) {
    if (hasOwnMember(members, name)) copy[name] = members[name];
  }
  return copy;
}
