import { distance } from "fastest-levenshtein";
import { abbreviate } from "./visible-text.js";

/** Names of which the number is known without counting them. */
export type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** Nobody mistypes more than a name, and the distance of long texts takes long to compute. */
const longestName = 128;

/** The name that the author most likely meant; `undefined` where none is close. */
export function findNearest(name: string, names: Names): string | undefined {
  if (name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  // A third of the letters may be wrong, or two that changed places; of three letters, one: beyond that, most suggestions mislead.
  let best = Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 3)) + 1;
  for (const candidate of iterate(names)) {
    if (Math.abs(candidate.length - name.length) >= best) continue;
    const changes = distance(wanted, candidate.toLowerCase());
    if (changes < best) {
      best = changes;
      nearest = candidate;
    }
  }
  return nearest;
}

/** A sentence that offers a name in place of the one that was written. */
export function offerName(name: string): string {
  return `Did you mean \`${name}\`?`;
}

/** A sentence that offers the nearest name, or else lists what there is. */
export function suggest(name: string, names: Names, otherwise = "Remove it."): string {
  return describeSuggestion(findNearest(name, names), names, otherwise);
}

/** `a`, `b`, `c` and 4 more */
export function listNames(names: Names, most = 12): string {
  const count = countNames(names);
  if (count === 0) return "none";
  const shown: string[] = [];
  for (const name of iterate(names)) {
    if (shown.length === most) return `${shown.join(", ")} and ${count - most} more`;
    shown.push(`\`${abbreviate(name, 60)}\``);
  }
  return shown.join(", ");
}

/** Suggests names as long as that does not take long. */
export interface Suggester {
  readonly findNearest: (name: string, names: Names) => string | undefined;
  readonly suggest: (name: string, names: Names, otherwise?: string) => string;
}

/** Among so few names the nearest is always looked for. */
const fewNames = 100;

/** So many names of larger sets are looked at altogether: a thousand mistakes among a thousand names. */
const mostComparisons = 1_000_000;

/**
 * Makes what suggests names for all mistakes of one model. Comparing tens of thousands of unknown names with tens of thousands of known ones
 * would take minutes, and nobody mends so many mistakes one by one: after a million comparisons it has no further suggestion.
 */
export function createSuggester(): Suggester {
  let left = mostComparisons;
  const findNear = (name: string, names: Names): string | undefined => {
    const count = countNames(names);
    if (count > fewNames && (left -= count) < 0) return undefined;
    return findNearest(name, names);
  };
  return {
    findNearest: findNear,
    suggest: (name, names, otherwise = "Remove it.") => describeSuggestion(findNear(name, names), names, otherwise),
  };
}

function describeSuggestion(nearest: string | undefined, names: Names, otherwise: string): string {
  if (nearest !== undefined) return offerName(nearest);
  return countNames(names) === 0 ? otherwise : `Use one of: ${listNames(names)}.`;
}

function countNames(names: Names): number {
  return "size" in names ? names.size : names.length;
}

function iterate(names: Names): Iterable<string> {
  return "size" in names ? names.keys() : names;
}
