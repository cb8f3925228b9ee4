import { distance } from "fastest-levenshtein";
import { abbreviate } from "./visible-text.js";

/** Nobody mistypes more than a name, and the distance of long texts takes long to compute. */
const longestName = 128;

/** The candidate that the author most likely meant; `undefined` where none is close. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  // A third of the letters may be wrong, or two that changed places; of three letters, one: beyond that, most suggestions mislead.
  let best = Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const changes = distance(wanted, candidate.toLowerCase());
    if (changes < best) {
      best = changes;
      nearest = candidate;
    }
  }
  return nearest;
}

/** A sentence that offers the nearest candidate, or else lists what there is. */
export function suggest(name: string, candidates: Iterable<string>, otherwise = "Remove it."): string {
  const known = [...candidates];
  const nearest = findNearest(name, known);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  return known.length === 0 ? otherwise : `Use one of: ${listNames(known)}.`;
}

/** `a`, `b`, `c` and 4 more */
export function listNames(names: Iterable<string>, most = 12): string {
  const quoted = Array.from(names, (name) => `\`${abbreviate(name, 60)}\``);
  if (quoted.length === 0) return "none";
  const shown = quoted.slice(0, most);
  const rest = quoted.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}
