import type { Reference } from "./reference.js";

/** TypeScript as text, and the names that it takes from other files. */
export interface Code {
  readonly text: string;
  readonly references: readonly Reference[];
}

/** What may stand in code: text, a name of another file, more code, or several of these under each other. Nothing leaves no line behind. */
export type Piece = string | number | undefined | Reference | Code | readonly Piece[];

/** Writes code as it will stand in the file. A reference in it prints its name, and the file imports it. */
export function code(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const printed = pieces.map(printPiece);
  let text = strings[0] ?? "";
  for (const [index, piece] of printed.entries()) {
    const rest = strings[index + 1] ?? "";
    const standsAlone = piece.text === "" && /(?:^|\n)[ \t]*$/.test(text) && /^[ \t]*(?:\n|$)/.test(rest);
    text = standsAlone ? text.replace(/\n?[ \t]*$/, "") + rest.replace(/^[ \t]*/, "") : text + piece.text + rest;
  }
  return { text: text.trim(), references: printed.flatMap(({ references }) => references) };
}

/** Joins pieces; those that print nothing leave no separator behind. */
export function joinCode(pieces: readonly Piece[], separator: string): Code {
  const printed = pieces.map(printPiece).filter(({ text }) => text !== "");
  return { text: printed.map(({ text }) => text).join(separator), references: printed.flatMap(({ references }) => references) };
}

function printPiece(piece: Piece): Code {
  if (piece === undefined) return noCode;
  if (typeof piece === "string" || typeof piece === "number") return { text: String(piece), references: [] };
  if ("module" in piece) return { text: piece.name, references: [piece] };
  if ("text" in piece) return piece;
  return joinCode(piece, "\n");
}

const noCode: Code = { text: "", references: [] };
