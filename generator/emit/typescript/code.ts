import type { ExportedName } from "./exported-name.js";
import type { Reference } from "./reference.js";

/** TypeScript as text, the names that it takes from other files, and those that it offers them. */
export interface Code {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly exports: readonly ExportedName[];
}

/**
 * What may stand in code: text, a name of another file or for other files, more code, or several of these under each other. Nothing leaves no
 * line behind.
 */
export type Piece = string | number | undefined | Reference | ExportedName | Code | readonly Piece[];

/** Writes code as it will stand in the file. A reference in it prints its name, and the file imports it; so does a name that it exports. */
export function code(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const printed = pieces.map(printPiece);
  let text = strings[0] ?? "";
  for (const [index, piece] of printed.entries()) {
    const rest = strings[index + 1] ?? "";
    const standsAlone = piece.text === "" && /(?:^|\n)[ \t]*$/.test(text) && /^[ \t]*(?:\n|$)/.test(rest);
    text = standsAlone ? text.replace(/\n?[ \t]*$/, "") + rest.replace(/^[ \t]*/, "") : text + piece.text + rest;
  }
  return collectNames(text.trim(), printed);
}

/** Joins pieces; those that print nothing leave no separator behind. */
export function joinCode(pieces: readonly Piece[], separator: string): Code {
  const printed = pieces.map(printPiece).filter(({ text }) => text !== "");
  return collectNames(printed.map(({ text }) => text).join(separator), printed);
}

function printPiece(piece: Piece): Code {
  if (piece === undefined) return noCode;
  if (typeof piece === "string" || typeof piece === "number") return { text: String(piece), references: [], exports: [] };
  if ("module" in piece) return { text: piece.alias ?? piece.name, references: [piece], exports: [] };
  if ("kind" in piece) return { text: piece.name, references: [], exports: [piece] };
  if ("text" in piece) return piece;
  return joinCode(piece, "\n");
}

/** Most parts name nothing: `flatMap` takes ten times as long to find that out. */
function collectNames(text: string, parts: readonly Code[]): Code {
  const references: Reference[] = [];
  const exports: ExportedName[] = [];
  for (const part of parts) {
    for (const reference of part.references) references.push(reference);
    for (const name of part.exports) exports.push(name);
  }
  return { text, references, exports };
}

const noCode: Code = { text: "", references: [], exports: [] };
