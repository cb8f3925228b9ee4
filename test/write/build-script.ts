import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Builds a TypeScript file with all that it imports into one that plain Node runs as a process of its own, and returns its path. */
export async function buildScript(source: URL): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), "topicsmith-script-")), "script.mjs");
  // What is CommonJS asks for `require`, which an ES module does not have.
  const banner = {
    js: 'import { createRequire as createScriptRequire } from "node:module"; const require = createScriptRequire(import.meta.url);',
  };
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    banner,
    // Imports what is optional for it, and need not be there for a script either.
    external: ["oxfmt"],
    logLevel: "error",
  });
  return outfile;
}
