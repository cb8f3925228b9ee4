const linesShown = 4;

/**
 * The first lines in which two texts differ, `-` for what is there and `+` for what should be, below the line number. Control characters are
 * shown as pictures, so that a changed line ending can be seen and a hostile file cannot steer the terminal.
 */
export function diffText(existing: string, expected: string): string {
  const old = existing.split("\n");
  const fresh = expected.split("\n");
  const first = old.findIndex((line, index) => line !== fresh[index]);
  const start = first === -1 ? old.length : first;
  const removed = old.slice(start, findEnd(old, fresh, start));
  const added = fresh.slice(start, findEnd(fresh, old, start));
  return [`@@ line ${start + 1} @@`, ...showLines("-", removed), ...showLines("+", added)].join("\n");
}

/** Where the lines that both texts end with begin. */
function findEnd(lines: readonly string[], others: readonly string[], start: number): number {
  let end = lines.length;
  let otherEnd = others.length;
  while (end > start && otherEnd > start && lines[end - 1] === others[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return end;
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
