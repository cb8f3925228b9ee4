import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { expect, test } from "vitest";

/** Every module and package that is loaded together with a file, before any `import()` runs. */
function listEager({ inputs }: Metafile, file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind } of inputs[file]?.imports ?? [])
    if (kind === "import-statement") listEager({ inputs, outputs: {} }, path, found);
  return found;
}

test("the command line starts without any library but commander", async () => {
  const entry = fileURLToPath(new URL("../../generator/cli.ts", import.meta.url));
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const eager = [...listEager(metafile, "generator/cli.ts")];
  expect(eager.filter((path) => !path.startsWith("node:") && !path.endsWith(".ts"))).toEqual(["commander"]);
  expect(eager.filter((path) => /^generator\/(load|api|emit)\//.test(path))).toEqual([]);
});
