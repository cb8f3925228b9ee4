import { readFileSync, writeFileSync } from "node:fs";
import { hasCode } from "../../write/error-code.js";
import { hash } from "../../write/hash.js";
import { parseImports } from "./parse-imports.js";

/** What modules import, by the hash of their text. */
type ImportTable = Readonly<Record<string, readonly string[]>>;

/** Written by the build beside this module. */
const tableFile = new URL("./runtime-imports.json", import.meta.url);

/**
 * Tells what modules of the runtime import. The build has read it off their syntax; a text that has changed since, and all of them where the
 * generator runs from its sources, are parsed now.
 */
export function createImportFinder(): (text: string) => readonly string[] {
  const table = readTable();
  return (text) => table[hash(text)] ?? parseImports(text);
}

/** Remembers what these modules import. */
export function writeImportTable(texts: Iterable<string>): void {
  const table: ImportTable = Object.fromEntries(Array.from(texts, (text) => [hash(text), parseImports(text)]));
  writeFileSync(tableFile, JSON.stringify(table));
}

function readTable(): ImportTable {
  try {
    return JSON.parse(readFileSync(tableFile, "utf8")) as ImportTable;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return {};
    throw error;
  }
}
