import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runProgram } from "../process/run-program.js";

/** Programs that make TypeScript of an OpenAPI document, started as their users start them, and the file that each writes. */
export const generators = [
  {
    name: "openapi-typescript",
    program: resolve("node_modules/openapi-typescript/bin/cli.js"),
    args: ["openapi.json", "-o", "types.ts"],
    entry: "types.ts",
  },
  {
    name: "hey-api",
    program: resolve("node_modules/@hey-api/openapi-ts/bin/run.js"),
    args: ["-i", "openapi.json", "-o", "client", "--silent"],
    entry: "client/index.ts",
  },
] as const;

export type Generator = (typeof generators)[number];

const compiler = resolve("node_modules/typescript/bin/tsc");
const strict = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
const libraries = ["--lib", "es2023,dom,dom.iterable"];

/**
 * Lets a generator loose on an OpenAPI document and returns what the compiler says of the result, and of a program that uses it: an empty
 * text when it is content.
 */
export async function compileGenerated({ program, args, entry }: Generator, document: string, use = ""): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "specs-"));
  try {
    await writeFile(join(folder, "openapi.json"), document);
    await runProgram(process.execPath, [program, ...args], folder);
    await access(join(folder, entry));
    await writeFile(join(folder, "use.ts"), use);
    const { output } = await runProgram(process.execPath, [compiler, ...strict, ...libraries, entry, "use.ts"], folder);
    return output;
  } finally {
    await rm(folder, { recursive: true });
  }
}
