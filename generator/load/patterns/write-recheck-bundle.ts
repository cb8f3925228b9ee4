import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

// A step of the build: recheck becomes part of the module that imports it. As a dependency it would bring 52 MB of programs that never run.
const module = fileURLToPath(new URL("./recheck.js", import.meta.url));
const recheckFolder = dirname(createRequire(import.meta.url).resolve("recheck"));

buildSync({
  entryPoints: [module],
  outfile: module,
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  format: "esm",
  minifyWhitespace: true,
  banner: { js: `/*!\nThis file contains recheck.\n\n${readFileSync(join(recheckFolder, "LICENSE"), "utf8")}*/` },
});
