import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What one run leaves for the next, never part of the output. It may vanish or be unusable at any time without anyone noticing. */
export interface Cache {
  /** A record, or `undefined` where there is none or it is no JSON. */
  read(name: string): unknown;
  write(name: string, record: unknown): void;
}

/** A cache of one JSON file per record. */
export function createDiskCache(folder: string): Cache {
  return {
    read(name) {
      try {
        const record: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
        return record;
      } catch {
        return undefined;
      }
    },
    write(name, record) {
      const draft = join(folder, `${name}.${randomUUID()}`);
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, JSON.stringify(record));
        renameSync(draft, join(folder, name));
      } catch {
        // A full or read-only disk makes the next run slower, and is no reason to fail this one.
        removeDraft(draft);
      }
    },
  };
}

/** Remembers nothing. */
export const noCache: Cache = { read: () => undefined, write: () => undefined };

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where nothing can be written, nothing was.
  }
}
