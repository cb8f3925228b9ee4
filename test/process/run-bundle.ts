import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { expect, onTestFinished } from "vitest";
import { runProgram } from "./run-program.js";

/**
 * Runs a program, whose imports begin at the root of the repository, in a process of its own that can collect garbage; returns the JSON that it
 * wrote. Libraries are not bundled.
 */
export async function runBundle(program: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "program-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  const outfile = join(folder, "program.mjs");
  const stdin = { contents: program, resolveDir: resolve("."), loader: "ts" } as const;
  await build({ stdin, bundle: true, packages: "external", platform: "node", format: "esm", outfile });
  // What aws-crt says of the future of Node 20 is no fault of the program.
  const { output, errors } = await runProgram(
    process.execPath,
    ["--expose-gc", "--disable-warning=NodeDeprecationWarning", outfile],
    folder,
  );
  expect(errors).toBe("");
  return JSON.parse(output);
}
