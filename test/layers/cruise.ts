import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";

const run = promisify(execFile);
const cruiser = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const configuration = resolve(".dependency-cruiser.js");

/** One file of a source tree that imports another: a path inside the tree, a package or a module of Node. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Lays out a source tree in which nothing happens but these imports, and says which rules of this repository they break. */
export async function cruiseImports(imports: readonly Import[]): Promise<ICruiseResult["summary"]> {
  const root = await mkdtemp(join(tmpdir(), "layers-"));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  try {
    await write("package.json", JSON.stringify({ type: "module", dependencies: { yaml: "2", mqtt: "5" } }));
    await write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext" } }));
    for (const name of ["yaml", "mqtt"]) {
      await write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "./dist/index.js" }));
      await write(`node_modules/${name}/dist/index.js`, "");
    }
    const targets = imports.map(({ from, specifier }) => join(dirname(from), specifier.replace(/\.js$/, ".ts")));
    for (const target of targets.filter((path) => path.endsWith(".ts") && !path.includes("missing"))) {
      await write(target, "export interface Thing {}\n");
    }
    for (const { from, specifier } of imports) {
      await write(from, `import type { Thing } from "${specifier}";\nexport type Other = Thing;\n`);
    }
    const folders = [...new Set(imports.map(({ from }) => from.split("/")[0] ?? from))];
    return await summarize(root, folders);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function summarize(cwd: string, folders: readonly string[]): Promise<ICruiseResult["summary"]> {
  const { stdout } = await run(process.execPath, [cruiser, "--config", configuration, "--output-type", "json", ...folders], { cwd });
  return (JSON.parse(stdout) as ICruiseResult).summary;
}
