import type { Api } from "../api/api.js";
import type { EmittedFile } from "./emitted-file.js";
import type { EmitInput } from "./emitter.js";
import { listEntryPoints, nameBuilt } from "./package/entry-points.js";
import { writeHeader } from "./text/header.js";
import { writeLiteral } from "./text/write-literal.js";

/**
 * Emits `rolldown.config.js`, with which the package builds its code. Loading a module costs Node about a millisecond, so that the entry points
 * and one file that they share are all that is left of some hundred; what users bundle stays as small as it was.
 */
export function emitRolldownConfig(api: Api, { files }: Pick<EmitInput, "files">): readonly EmittedFile[] {
  const modules = listEntryPoints(files).flatMap((entryPoint) => entryPoint.files.filter(({ module }) => module !== undefined));
  const input = writeLiteral(Object.fromEntries(modules.map(({ path }) => [nameBuilt(path), path])));
  const text = `// ${writeHeader(api)}

import { defineConfig } from "rolldown";

export default defineConfig({
  input: ${input},
  platform: "neutral",
  // Whatever is no file of this package: Node's own modules, and the peers.
  external: /^(?![./])/,
  output: {
    dir: "dist",
    cleanDir: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
    // All that entry points have in common is one file, because Node takes longer to find a file than to read it.
    codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] },
    chunkFileNames: "[name].js",
  },
});
`;
  return [{ path: "rolldown.config.js", text, layout: "typescript", onlyBuilds: true }];
}
