import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { printDiagnostics } from "../generator/load/diagnostics/print-diagnostics.js";
import { compile, compilers } from "./matrix/compiler.js";
import { listPackageSources } from "./matrix/package-sources.js";
import { createTemporaryFolder } from "./write/temporary-folder.js";

const readme = readFileSync("README.md", "utf8");

/** The fenced block that follows a mark in the README. */
function findExample(name: string): string {
  const block = readme.split(`<!-- example: ${name} -->\n`)[1]?.split(/^```\w*\n/m)[1];
  if (block === undefined) throw new Error(`The README has no example ${name}.`);
  return block;
}

/** Generates a model as the README tells, and returns what a person would read. */
async function generateLamp(text: string, cwd: string): Promise<string> {
  const { diagnostics } = await generate({ models: [{ path: "model/lamp.yaml", text }], out: "generated", cwd });
  return printDiagnostics(diagnostics, { color: false });
}

test("the model in the README generates a package that compiles", { timeout: 60_000 }, async () => {
  const { path } = createTemporaryFolder();
  expect(await generateLamp(findExample("model/lamp.yaml"), path)).toBe("");
  const { all } = await listPackageSources([join(path, "generated")]);
  expect(await compile({ tsc: compilers[1].tsc, resolution: "nodenext", files: all, types: ["node"] })).toBe("");
});

test("a misspelt type is answered as the README shows", async () => {
  const { path } = createTemporaryFolder();
  const misspelt = findExample("model/lamp.yaml").replace("type: LampId", "type: LampID");
  expect(await generateLamp(misspelt, path)).toBe(findExample("a misspelt type"));
});
