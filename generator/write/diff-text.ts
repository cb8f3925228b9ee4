import { diffArrays } from "diff";

const placesShown = 3;
const linesShown = 4;
/** Comparing takes the square of the number of lines that differ; and nobody reads this many. */
const maxEditLength = 2_000;

/** Lines that stand in a row and differ. */
interface Place {
  /** Of the existing text, counted from 1. */
  readonly line: number;
  readonly removed: string[];
  readonly added: string[];
}

/**
 * The first places in which two texts differ, `-` for what is there and `+` for what should be, each below its line number. Control
 * characters are shown as pictures, so that a changed line ending can be seen and a hostile file cannot steer the terminal.
 */
export function diffText(existing: string, expected: string): string {
  const places = listPlaces(existing.split("\n"), expected.split("\n"));
  if (places === undefined) return `@@ more than ${maxEditLength} lines differ @@`;
  const shown = places.slice(0, placesShown).map(showPlace);
  const more = places.length - placesShown;
  return more > 0 ? [...shown, `@@ ${more} more ${more === 1 ? "place" : "places"} @@`].join("\n") : shown.join("\n");
}

/** `undefined` where too many lines differ. */
function listPlaces(existing: string[], expected: string[]): readonly Place[] | undefined {
  const places: Place[] = [];
  let line = 1;
  let place: Place | undefined;
  const changes = diffArrays(existing, expected, { maxEditLength });
  for (const { value, added, removed } of changes ?? []) {
    if (added || removed) {
      if (place === undefined) places.push((place = { line, removed: [], added: [] }));
      (added ? place.added : place.removed).push(...value);
    } else place = undefined;
    if (!added) line += value.length;
  }
  return changes && places;
}

function showPlace({ line, removed, added }: Place): string {
  return [`@@ line ${line} @@`, ...showLines("-", removed), ...showLines("+", added)].join("\n");
}

function showLines(mark: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, linesShown).map((line) => `${mark} ${showControls(line)}`);
  const more = lines.length - linesShown;
  return more > 0 ? [...shown, `${mark} … ${more} more`] : shown;
}

function showControls(line: string): string {
  return line.replace(/[\0-\x08\x0b-\x1f\x7f]/g, (character) =>
    character === "\x7f" ? "␡" : String.fromCodePoint(0x2400 + character.charCodeAt(0)),
  );
}
