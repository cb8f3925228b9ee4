import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  type Dirent,
} from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "./error-code.js";
import { assertInnerPath, StoragePathError, type Storage, type StoredEntry } from "./storage.js";

/**
 * Keeps output below a folder on disk; the folder is made with the first file. The calls inside are synchronous: on many small files
 * that takes a fraction of the time, and a Ctrl-C cannot fall between two renames.
 */
export function createDiskStorage(root: string): Storage {
  const folders = createFolderGuard(root);

  return {
    async read(path) {
      try {
        return readFileSync(folders.locate(path));
      } catch (error) {
        if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
        throw error;
      }
    },
    async create(path, contents) {
      const file = folders.locate(path);
      withFolder(file, () => writeFileSync(file, contents, { flag: "wx" }));
    },
    async rename(from, to) {
      const source = folders.locate(from);
      const target = folders.locate(to);
      withFolder(target, () => renameSync(source, target));
    },
    async remove(path) {
      rmSync(folders.locate(path), { force: true });
      removeEmptyFolders(root, path);
    },
    async removeFolder(path) {
      rmSync(folders.locate(path), { recursive: true, force: true });
    },
    async list(folder, isIgnored = () => false) {
      const entries = [...listEntries(folders.locate(folder), folder, isIgnored)];
      return entries.sort((left, right) => (left.path < right.path ? -1 : 1));
    },
  };
}

/**
 * Turns inner paths into places on disk, and refuses those whose way there leads over a symbolic link. A folder is looked at once: what
 * is put there while a run goes on comes from the person who started it.
 */
function createFolderGuard(root: string): { readonly locate: (path: string) => string } {
  const folders = new Set<string>();
  const isFolder = (folder: string, path: string): boolean => {
    if (folders.has(folder)) return true;
    const entry = lstatSync(join(root, folder), { throwIfNoEntry: false });
    if (entry?.isSymbolicLink() === true) {
      throw new StoragePathError(path, `leads over the symbolic link ${join(root, folder)}; replace the link by a folder.`);
    }
    if (entry?.isDirectory() === true) folders.add(folder);
    return entry !== undefined;
  };

  return {
    locate: (path) => {
      assertInnerPath(path);
      for (let end = path.indexOf("/"); end !== -1 && isFolder(path.slice(0, end), path); end = path.indexOf("/", end + 1));
      return join(root, path);
    },
  };
}

/** Tries first, because the folder is nearly always there; tries again, because another process may be removing the folder as empty. */
function withFolder(file: string, write: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      return write();
    } catch (error) {
      if (attempt === 5 || !hasCode(error, "ENOENT") || existsSync(dirname(file))) throw error;
    }
    mkdirSync(dirname(file), { recursive: true });
  }
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      if (hasCode(error, "ENOENT")) continue;
      return;
    }
  }
}

function* listEntries(place: string, path: string, isIgnored: (name: string) => boolean): Generator<StoredEntry> {
  for (const entry of readFolder(place)) {
    if (isIgnored(entry.name)) continue;
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* listEntries(join(place, entry.name), inner, isIgnored);
    else yield { path: inner, kind: entry.isFile() ? "file" : "other" };
  }
}

function readFolder(place: string): readonly Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
    throw error;
  }
}
