import { access, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runProgram } from "../process/run-program.js";

/** A program that makes TypeScript of an OpenAPI document. */
export interface Generator {
  readonly name: string;
  /** Started as its users start it. */
  readonly program: string;
  readonly args: readonly string[];
  /** What it reads beside the document. */
  readonly config?: { readonly file: string; readonly text: string };
  /** The file to import. */
  readonly entry: string;
}

/** Makes types, for `openapi-fetch` among others. */
export const openapiTypescript: Generator = {
  name: "openapi-typescript",
  program: resolve("node_modules/openapi-typescript/bin/cli.js"),
  args: ["openapi.json", "-o", "types.ts"],
  entry: "types.ts",
};

/** Makes a client on `fetch`. */
export const heyApi: Generator = {
  name: "hey-api",
  program: resolve("node_modules/@hey-api/openapi-ts/bin/run.js"),
  args: ["-i", "openapi.json", "-o", "client", "--silent"],
  entry: "client/index.ts",
};

/** Makes a client on `fetch` that needs `@oazapfts/runtime`. */
export const oazapfts: Generator = {
  name: "oazapfts",
  program: resolve("node_modules/oazapfts/dist/cli.js"),
  args: ["openapi.json", "api.ts"],
  entry: "api.ts",
};

const kubbConfig = `
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default {
  root: ".",
  input: { path: "openapi.json" },
  output: { path: "client", format: false, lint: false, extension: { ".ts": ".js" } },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch", bundle: true })],
};
`;

/** Makes a client on `fetch`, plugin by plugin. */
export const kubb: Generator = {
  name: "kubb",
  program: resolve("node_modules/@kubb/cli/bin/kubb.cjs"),
  args: ["generate", "--config", "kubb.config.mjs"],
  config: { file: "kubb.config.mjs", text: kubbConfig },
  entry: "client/index.ts",
};

/** The generators whose output must compile. */
export const generators: readonly Generator[] = [openapiTypescript, heyApi, oazapfts, kubb];

const compiler = resolve("node_modules/typescript/bin/tsc");
const strict = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
const libraries = ["--lib", "es2023,dom,dom.iterable"];

/** Writes an OpenAPI document into a folder, where the packages of this repository can be imported, and lets a generator make its files of it. */
export async function generateInto(folder: string, { program, args, config, entry }: Generator, document: string): Promise<void> {
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  if (config !== undefined) await writeFile(join(folder, config.file), config.text);
  await writeFile(join(folder, "openapi.json"), document);
  const { exitCode, output, errors } = await runProgram(process.execPath, [program, ...args], folder);
  if (exitCode !== 0) throw new Error(`The generator failed:\n${output}${errors}`);
  await access(join(folder, entry));
}

/** Compiles the files of a folder under strict and returns what the compiler had to say: an empty text when it was content. */
export async function compileStrictly(folder: string, files: readonly string[]): Promise<string> {
  const { output } = await runProgram(process.execPath, [compiler, ...strict, ...libraries, ...files], folder);
  return output;
}

/** Lets a generator loose on an OpenAPI document and returns what the compiler says of the result, and of a program that uses it. */
export async function compileGenerated(generator: Generator, document: string, use = ""): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "specs-"));
  try {
    await generateInto(folder, generator, document);
    await writeFile(join(folder, "use.ts"), use);
    return await compileStrictly(folder, [generator.entry, "use.ts"]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
