import { getOwnMembers } from "../../values/own-members.js";
import type { Members } from "../../values/own-members.js";

/**
 * Puts the members of an answer where a message has them. What the answer leaves out stays out, and so does an empty list in a map: services
 * send no entry for it.
 */
export function rearrangeMembers(answer: object, places: Readonly<Record<string, string>>): Members {
  const message: Record<string, unknown> = {};
  for (const [place, from] of Object.entries(places)) {
    const value = from.split(".").reduce<unknown>((owner, name) => getOwnMembers(owner)?.[name], answer);
    const [member = "", key] = place.split(".");
    if (key === undefined) {
      if (value !== undefined) message[member] = value;
      continue;
    }
    const map = (message[member] ??= {}) as Record<string, unknown>;
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) map[key] = value;
  }
  return message;
}

/** A text that is the same for messages whose compared parts are the same, in whatever order they stand; `undefined` where it cannot be told. */
export function writeFingerprint(message: unknown, compare: readonly string[]): string | undefined {
  try {
    return JSON.stringify(
      compare.map((path) =>
        collectParts(message, path.split("."))
          .map((part) => JSON.stringify(part))
          .sort(),
      ),
    );
  } catch {
    // Data that is nested too deeply cannot be written.
    return undefined;
  }
}

function collectParts(value: unknown, [name, ...rest]: readonly string[]): readonly unknown[] {
  if (name === undefined) return value === undefined ? [] : [value];
  if (name === "*") return Object.values(value ?? {}).flatMap((part) => collectParts(part, rest));
  return collectParts(getOwnMembers(value)?.[name], rest);
}
