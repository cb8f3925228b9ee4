import type { EmittedFile } from "../../emit/emitted-file.js";
import { assertEmittedPaths } from "../emitted-paths.js";

/** A file as it is to stand in the output. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** Lays out one file. */
export type LayOut = (file: EmittedFile) => Promise<string>;

/** Oxfmt starts a thread for every file that it is given at once; more than a few take memory and no time off. */
const filesAtOnce = 8;

/**
 * Lays out all files while they come, a few at a time.
 *
 * @throws Error for paths that cannot all be files of one folder, and for a file that does not parse: bugs of an emitter
 */
export async function layOutFiles(emitted: Iterable<EmittedFile>, layOut: LayOut): Promise<readonly OutputFile[]> {
  const pending: Promise<OutputFile>[] = [];
  for (const file of emitted) {
    const laidOut = layOut(file).then((text): OutputFile => ({ path: file.path, text }));
    // A failure counts when all are awaited, which is later than Node calls it unhandled.
    laidOut.catch(() => undefined);
    pending.push(laidOut);
    await pending.at(-filesAtOnce);
  }
  const files = await Promise.all(pending);
  assertEmittedPaths(files.map(({ path }) => path));
  return files;
}
