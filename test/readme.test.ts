import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { printDiagnostics } from "../generator/cli/print-diagnostics.js";
import { compile, compilers } from "./matrix/compiler.js";
import { listPackageSources } from "./matrix/package-sources.js";
import { findReadmeExample } from "./readme-examples.js";
import { createTemporaryFolder } from "./write/temporary-folder.js";

/** Generates a model as the README tells, and returns what a person would read. */
async function generateLamp(text: string, cwd: string): Promise<string> {
  const { diagnostics } = await generate({ models: [{ path: "model/lamp.yaml", text }], out: "generated", cwd });
  return printDiagnostics(diagnostics, { color: false });
}

test("the model in the README generates a package that compiles", { timeout: 60_000 }, async () => {
  const { path } = createTemporaryFolder();
  expect(await generateLamp(findReadmeExample("model/lamp.yaml"), path)).toBe("");
  const { all } = await listPackageSources([join(path, "generated")]);
  expect(await compile({ tsc: compilers[1].tsc, resolution: "nodenext", files: all, types: ["node"] })).toBe("");
});

test("a misspelt type is answered as the README shows", async () => {
  const { path } = createTemporaryFolder();
  const misspelt = findReadmeExample("model/lamp.yaml").replace("type: LampId", "type: LampID");
  expect(await generateLamp(misspelt, path)).toBe(findReadmeExample("a misspelt type"));
});
