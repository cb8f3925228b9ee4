import { Buffer } from "node:buffer";
import { assertInnerPath, type Storage } from "./storage.js";

/** A storage that is a map. */
export interface MemoryStorage extends Storage {
  /** Every file's text by its path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Keeps output in memory: for tests, and for tools that want the files and no folder. */
export function createMemoryStorage(initial: Readonly<Record<string, string>> = {}): MemoryStorage {
  const files = new Map(Object.entries(initial));

  return {
    files,
    async read(path) {
      assertInnerPath(path);
      const text = files.get(path);
      return text === undefined ? undefined : Buffer.from(text);
    },
    async create(path, contents) {
      assertInnerPath(path);
      if (files.has(path)) throw new Error(`${path} is already there.`);
      files.set(path, Buffer.from(contents).toString());
    },
    async rename(from, to) {
      assertInnerPath(from);
      assertInnerPath(to);
      const text = files.get(from);
      if (text === undefined) throw new Error(`There is no ${from} to rename.`);
      files.delete(from);
      files.set(to, text);
    },
    async remove(path) {
      assertInnerPath(path);
      files.delete(path);
    },
    async removeFolder(path) {
      assertInnerPath(path);
      for (const file of files.keys()) if (file.startsWith(`${path}/`)) files.delete(file);
    },
    async list(folder, isIgnored = () => false) {
      assertInnerPath(folder);
      const isListed = (path: string): boolean =>
        path.startsWith(`${folder}/`) &&
        !path
          .slice(folder.length + 1)
          .split("/")
          .some(isIgnored);
      return [...files.keys()]
        .filter(isListed)
        .sort()
        .map((path) => ({ path, kind: "file" }));
    },
  };
}
