/**
 * Where output goes: a folder on disk, or memory. Paths are relative to its root, with forward slashes. A path that leaves the root, or
 * that a symbolic link would carry out of it, is refused with a `StoragePathError` before anything is touched.
 */
export interface Storage {
  /** The bytes of a file, or `undefined` where there is no file. Bytes, because what a person put there may be no text at all. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Makes a new file and the folders above it; throws where a file already is. */
  create(path: string, contents: string | Uint8Array): Promise<void>;
  /** Moves a file, makes the folders above its new place, and replaces in one step what is there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it is there, and every folder that this leaves empty. */
  remove(path: string): Promise<void>;
  /** Removes a folder with all that is in it, if it is there. */
  removeFolder(path: string): Promise<void>;
  /**
   * Every entry below a folder at any depth, sorted by path; none where there is no folder. Symbolic links are named, not followed, and
   * what `isIgnored` says of a file's or folder's own name is left out.
   */
  list(folder: string, isIgnored?: (name: string) => boolean): Promise<readonly StoredEntry[]>;
}

export interface StoredEntry {
  /** Relative to the storage's root. */
  readonly path: string;
  /** `other`: a symbolic link or anything else that the generator never makes. */
  readonly kind: "file" | "other";
}

/** A path that does not stay inside the storage. */
export class StoragePathError extends Error {
  override readonly name = "StoragePathError";

  constructor(path: string, reason: string) {
    super(`${JSON.stringify(path)} ${reason}`);
  }
}

/** Throws where a path is absolute, climbs, or could mean different files on different systems. */
export function assertInnerPath(path: string): void {
  if (!isInnerPath(path)) throw new StoragePathError(path, "is no plain path inside the output folder.");
}

/** Whether a path, from a manifest or journal that anyone may have edited, names a place below the root and nothing else. */
export function isInnerPath(path: string): boolean {
  if (/[\\:\0]/.test(path)) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
