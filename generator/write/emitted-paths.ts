import { manifestName } from "./manifest.js";
import { isIgnored } from "./output-folder.js";
import { isInnerPath } from "./storage.js";

/**
 * Throws where the emitted paths cannot all be files of one folder on every system, where upper and lower case may be the same: a bug of an
 * emitter, or two names in a model that differ in case only.
 */
export function assertEmittedPaths(paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    if (!isInnerPath(path) || path === manifestName || path.split("/").some(isIgnored)) {
      throw new Error(`The generator emitted ${JSON.stringify(path)}, which is no place for an output file.`);
    }
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new Error(`The generator emitted both ${other} and ${path}, which are one file on some systems.`);
    seen.set(path.toLowerCase(), path);
  }
}
