/** A model's text with the positions of its lines. */
export interface Source {
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** The offset at which each line begins. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a model's text, in UTF-16 units; the end is behind the last one. */
export interface Location {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes note of where the lines of a text begin. */
export function createSource(file: string, text: string): Source {
  const lineStarts = [0];
  for (let index = text.indexOf("\n"); index !== -1; index = text.indexOf("\n", index + 1)) lineStarts.push(index + 1);
  return { file, text, lineStarts };
}

/** Finds the line and column of an offset. */
export function findPosition({ lineStarts }: Source, offset: number): Position {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** A line's text, without its line break. */
export function readLine({ text, lineStarts }: Source, line: number): string {
  const next = lineStarts[line];
  if (next === undefined) return text.slice(lineStarts[line - 1]);
  return text.slice(lineStarts[line - 1], text[next - 2] === "\r" ? next - 2 : next - 1);
}
