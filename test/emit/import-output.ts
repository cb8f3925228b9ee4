import { posix } from "node:path";
import { build } from "esbuild";
import type { Plugin } from "esbuild";
import type { Api } from "../../generator/api/api.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { emit } from "../../generator/emit/emit.js";

const assets = readAssets();

/** Emits an API's package into memory and imports its main entry point. The caller says what it expects to find there. */
export async function importOutput<Exports>(api: Api): Promise<Exports> {
  return importProgram(api, `export * from "${api.packageName}";`);
}

/** Emits an API's package into memory and imports a program that uses it by its name. */
export async function importProgram<Exports>(api: Api, program: string): Promise<Exports> {
  return importFromFiles(emitFiles(api), { packageName: api.packageName, program });
}

/** Emits an API's package into memory: the text of each file by its path. */
export function emitFiles(api: Api): ReadonlyMap<string, string> {
  return new Map(Array.from(emit(api, assets), ({ path, text }) => [path, text]));
}

/** A program that stands in the root folder of a package, and may use it by its name. */
export interface PackageProgram {
  readonly packageName: string;
  readonly program: string;
}

/** Imports a program that uses a package of these files. A file that is not there is an empty one. */
export async function importFromFiles<Exports>(
  files: ReadonlyMap<string, string>,
  { packageName, program }: PackageProgram,
): Promise<Exports> {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    plugins: [serveFiles(files, packageName)],
  });
  const [bundle] = outputFiles;
  return (await import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? "").toString("base64")}`)) as Exports;
}

function serveFiles(files: ReadonlyMap<string, string>, packageName: string): Plugin {
  return {
    name: "output",
    setup: (esbuild) => {
      esbuild.onResolve({ filter: /^/ }, ({ path, importer }) => ({
        path: path === packageName ? "src/index.ts" : posix.join(posix.dirname(importer), path.replace(/\.js$/, ".ts")),
        namespace: "output",
      }));
      esbuild.onLoad({ filter: /^/, namespace: "output" }, ({ path }) => ({ contents: files.get(path) ?? "", loader: "ts" }));
    },
  };
}
