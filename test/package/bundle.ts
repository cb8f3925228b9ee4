import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundler made of a program. */
export interface Bundle {
  readonly text: string;
  /** The files of which anything is left in the bundle, by their path. */
  readonly modules: readonly string[];
}

/** Bundles and minifies a program for browsers, as an application would. The built package is found by its name. */
export async function bundle(program: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    text: outputFiles.map((file) => file.text).join("\n"),
    modules: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
  };
}

/** What esbuild calls a kilobyte, in bytes. */
export const kilobyte = 1024;

/** The size of a text after gzip at its best, in bytes. */
export function measureGzip(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}
