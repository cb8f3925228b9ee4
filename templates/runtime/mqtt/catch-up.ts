import type { Members } from "../own-members.js";

/**
 * Puts the members of an answer where a message has them. What the answer leaves out stays out, and so does an empty list in a map: services
 * send no entry for it.
 */
export function rearrangeMembers(answer: object, places: Readonly<Record<string, string>>): Members {
  const source = answer as Members;
  const message: Record<string, unknown> = {};
  for (const [place, from] of Object.entries(places)) {
    const value = source[from];
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

/** A text that is the same for the same data; `undefined` where data is nested too deeply to tell. */
export function writeFingerprint(data: unknown): string | undefined {
  try {
    return JSON.stringify(data);
  } catch {
    return undefined;
  }
}
