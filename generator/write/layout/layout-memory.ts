import { Buffer } from "node:buffer";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { hash } from "../hash.js";
import type { Storage } from "../storage.js";
import { layOutFile } from "./lay-out-file.js";

/** Which text was emitted for a file and which one was made of it, both by their hash. */
export interface KnownLayout {
  readonly emitted: string;
  readonly laidOut: string;
}

/** What a run has laid out, by path in the storage. */
export type LayoutRecord = ReadonlyMap<string, KnownLayout>;

/** Lays out files, and knows from an earlier run how. */
export interface LayoutMemory {
  /** Lays out a file of this folder. A text that was laid out before is taken from the storage, if it is still there to the byte. */
  readonly layOut: (folder: string, file: EmittedFile) => Promise<string>;
  /** What this run has laid out so far. */
  readonly record: LayoutRecord;
}

/** Makes a memory from what an earlier run has laid out in a storage; nothing of it needs to be true. */
export function createLayoutMemory(storage: Pick<Storage, "read">, known: LayoutRecord): LayoutMemory {
  const record = new Map<string, KnownLayout>();

  const recall = async (path: string, emitted: string): Promise<string | undefined> => {
    const layout = known.get(path);
    if (layout?.emitted !== emitted) return undefined;
    const bytes = await storage.read(path);
    return bytes !== undefined && hash(bytes) === layout.laidOut ? Buffer.from(bytes).toString() : undefined;
  };

  return {
    record,
    layOut: async (folder, file) => {
      if (file.layout === "as-is") return file.text;
      const path = `${folder}/${file.path}`;
      const emitted = hash(file.text);
      const text = (await recall(path, emitted)) ?? (await layOutFile(file));
      record.set(path, { emitted, laidOut: hash(text) });
      return text;
    },
  };
}
