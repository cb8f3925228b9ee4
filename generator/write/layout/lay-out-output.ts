import type { EmittedFile } from "../../emit/emitted-file.js";
import { manifestName, printManifest } from "../manifest.js";
import type { Output } from "../write-output.js";
import { layOutFiles } from "./lay-out-files.js";
import type { LayoutMemory } from "./layout-memory.js";

/** One model's files before layout, and the folder that they belong in. */
export interface EmittedOutput {
  readonly folder: string;
  readonly files: Iterable<EmittedFile>;
}

/** Lays out one model's files and adds the manifest. */
export async function layOutOutput({ folder, files: emitted }: EmittedOutput, memory: LayoutMemory): Promise<Output> {
  const files = await layOutFiles(emitted, (file) => memory.layOut(folder, file));
  const manifest = { path: manifestName, text: printManifest(files) };
  return { folder, files: [...files, manifest].sort((left, right) => (left.path < right.path ? -1 : 1)) };
}
