import { nameModule } from "../../language/output-modules.js";
import type { EmittedFile, Entry } from "../emitted-file.js";

/** One way to import something from the package, and where it leads. */
export interface EntryPoint extends Pick<Entry, "subpath" | "contents"> {
  readonly files: readonly EmittedFile[];
}

/** Lists the ways to import from a package of these files: first the package itself, then those of the emitters in their order. */
export function listEntryPoints(files: readonly EmittedFile[]): readonly EntryPoint[] {
  const entryPoints = new Map<string, Pick<Entry, "contents"> & { readonly files: EmittedFile[] }>();
  for (const file of files) {
    if (file.entry === undefined) continue;
    const { subpath, contents } = file.entry;
    const entryPoint = entryPoints.get(subpath) ?? { contents, files: [] };
    entryPoints.set(subpath, entryPoint);
    entryPoint.files.push(file);
  }
  const listed = [...entryPoints].map(([subpath, entryPoint]) => ({ subpath, ...entryPoint }));
  return [...listed.filter(isPackage), ...listed.filter((entryPoint) => !isPackage(entryPoint))];
}

function isPackage({ subpath }: EntryPoint): boolean {
  return subpath === ".";
}

/** `src/mqtt.ts` -> `mqtt`: what a module is called in the build. */
export function nameBuilt(path: string): string {
  return nameModule(path).replace(/^src\//, "");
}
