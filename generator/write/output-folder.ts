import { Buffer } from "node:buffer";
import { manifestName, parseManifest, type Manifest } from "./manifest.js";
import type { Storage } from "./storage.js";

/** What a model's output folder holds before a run. All paths are relative to the folder. */
export interface OutputFolder {
  /** Its path in the storage: the model's slug. */
  readonly path: string;
  /** The bytes of every regular file that was asked for or that the manifest names. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Every entry except what builds, package managers and editors leave. */
  readonly paths: readonly string[];
  /** Empty where there is none; `undefined` where it cannot be read. */
  readonly manifest: Manifest | undefined;
}

const ignoredNames = new Set(["node_modules", "dist", "coverage", ".git", ".DS_Store"]);
const ignoredEndings = [".tgz", ".tsbuildinfo"];

/** Whether a file or folder is no business of the generator's, though it stands in the output folder. */
export function isIgnored(name: string): boolean {
  return ignoredNames.has(name) || ignoredEndings.some((ending) => name.endsWith(ending));
}

/** Looks at a model's output folder, and reads those of the asked-for files that are there. */
export async function readOutputFolder(storage: Storage, path: string, wanted: Iterable<string>): Promise<OutputFolder> {
  const entries = await storage.list(path, isIgnored);
  const paths = entries.map((entry) => entry.path.slice(path.length + 1));
  const manifestBytes = await storage.read(`${path}/${manifestName}`);
  const manifest = manifestBytes === undefined ? new Map<string, string>() : parseManifest(Buffer.from(manifestBytes).toString());

  const regular = new Set(paths.filter((_, index) => entries[index]?.kind === "file"));
  const contents = new Map<string, Uint8Array>();
  for (const file of new Set([...wanted, ...(manifest?.keys() ?? [])])) {
    const bytes = regular.has(file) ? await storage.read(`${path}/${file}`) : undefined;
    if (bytes !== undefined) contents.set(file, bytes);
  }
  return { path, contents, paths, manifest };
}
