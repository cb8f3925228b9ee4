import type { WarningListener } from "./warning.js";

/** Told of every request that is about to be sent. */
export type RequestWatch = (operation: string, request: object) => void;

/** In how large a share of its letters a name may differ from the one that was meant. */
const tolerance = 0.4;

/** Makes a watch that warns of members that no operation of the API has: `known` are all that there are. */
export function createMemberWatch(known: readonly string[], warn: WarningListener): RequestWatch {
  return (operation, request) => {
    for (const name of Object.keys(request)) {
      if (known.includes(name)) continue;
      const nearest = findNearest(name, known);
      const advice = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
      warn({
        kind: "unknown member",
        message: `${operation}: no request has a member ${JSON.stringify(name)}.${advice} It is sent all the same.`,
      });
    }
  };
}

function findNearest(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = name.length * tolerance;
  for (const candidate of known) {
    const distance = measureDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance > least) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** How many letters have to be changed, added or left out to make the one text of the other (Levenshtein). */
function measureDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(to).entries()) {
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + Number(letter !== other)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
