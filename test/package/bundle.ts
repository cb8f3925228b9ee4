import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundler made of a program. */
export interface Bundle {
  readonly text: string;
  /** The files of which anything is left in the bundle, by their path. */
  readonly modules: readonly string[];
}

/** Bundles and minifies a program as an application would, for browsers unless told otherwise. The built package is found by its name. */
export async function bundle(program: string, platform: "browser" | "node" = "browser"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    platform,
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

/** In bytes. */
export const kilobyte = 1000;

/** The size of a text after gzip at its best, in bytes. */
export function measureGzip(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}
