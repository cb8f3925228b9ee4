import { hash } from "./hash.js";
import { isInnerPath } from "./storage.js";

/** Stands in the output folder and is committed with it. */
export const manifestName = ".topicsmith.json";

/** The files that the generator wrote, with the hash of each: what it may remove once it emits them no longer. */
export type Manifest = ReadonlyMap<string, string>;

/** Writes a manifest, sorted, without itself. */
export function printManifest(files: Iterable<{ readonly path: string; readonly text: string }>): string {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const entries = sorted.map(({ path, text }) => `    ${JSON.stringify(path)}: ${JSON.stringify(hash(text))}`);
  const comment = "The files that Topicsmith wrote, with their SHA-256. It removes what it no longer emits, and nothing else.";
  return `{\n  "$comment": ${JSON.stringify(comment)},\n  "files": {\n${entries.join(",\n")}\n  }\n}\n`;
}

/**
 * Reads a manifest. `undefined` where it is none, after a merge that went wrong for instance: then nothing is known to be stale, so that
 * nothing is removed, and `--check` names what is left over. A path that leaves the folder is dropped, for anyone may have written it.
 */
export function parseManifest(text: string): Manifest | undefined {
  const files = readFiles(text);
  if (files === undefined) return undefined;
  const entries = Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === "string" && isInnerPath(entry[0]));
  return new Map(entries);
}

function readFiles(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("files" in value)) return undefined;
    return typeof value.files === "object" && value.files !== null ? value.files : undefined;
  } catch {
    return undefined;
  }
}
