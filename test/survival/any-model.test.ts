import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { diagnosticCodes } from "../../generator/load/diagnostics/diagnostic-codes.js";
import { loadModel } from "../../generator/load/load-model.js";
import type { LoadedModel } from "../../generator/load/load-model.js";
import { anyModel } from "./any-model.js";
import { createOutputFolder } from "./output-folder.js";
import type { OutputFolder } from "./output-folder.js";

/** More models, or others, are tried with these: `SURVIVAL_RUNS=500 SURVIVAL_SEED=7 npx vitest run test/survival`. */
const numRuns = Number(process.env["SURVIVAL_RUNS"] ?? 30);
const seed = Number(process.env["SURVIVAL_SEED"] ?? 2);

interface TriedModel {
  readonly name: string;
  readonly text: string;
  readonly loaded: LoadedModel;
}

let tried: readonly TriedModel[];
let accepted: readonly TriedModel[];
let folder: OutputFolder;

beforeAll(async () => {
  const texts = fc.sample(anyModel, { seed, numRuns });
  tried = await Promise.all(
    texts.map(async (text, index) => ({ name: `model-${index}`, text, loaded: await loadModel({ path: "model.yaml", text }) })),
  );
  accepted = tried.filter(({ loaded }) => loaded.document !== undefined);
  folder = await createOutputFolder();
  for (const { name, text } of tried) await folder.generate({ [name]: text });
  return folder.remove;
});

test("many models are accepted, so that the rest of this says something", () => {
  expect(accepted.length).toBeGreaterThan(tried.length / 3);
});

test("a refusal says where in the file, by a known code, and how to mend it", () => {
  for (const { text, loaded } of tried.filter((model) => !accepted.includes(model))) {
    const lines = text.split("\n");
    const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).not.toEqual([]);
    for (const { code, line, column, endLine, endColumn, fix, message } of errors) {
      expect(Object.keys(diagnosticCodes)).toContain(code);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? "").length + 1);
      expect(`${message}${fix}`).not.toContain("[object");
      expect(fix).not.toBe("");
    }
  }
});

test("a refused model leaves no file behind", async () => {
  expect((await readdir(join(folder.path, "generated"))).sort()).toEqual(accepted.map(({ name }) => name).sort());
});

test("what an accepted model gives compiles at the strictest", async () => {
  expect(await folder.compile()).toBe("");
});

test("what an accepted model gives is the same again", async () => {
  for (const { name, text } of accepted) {
    const { outputs } = await folder.generate({ [name]: text }, { check: true });
    expect(outputs.flatMap(({ differences }) => differences)).toEqual([]);
  }
});

test("a strict validator takes every published schema", async () => {
  for (const { name } of accepted) {
    const schemas = join(folder.path, "generated", name, "schemas");
    const ajv = new Ajv2020({ strict: true });
    const files = await readdir(schemas);
    const published = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(schemas, file), "utf8")) as object));
    expect(() => published.map((schema) => ajv.compile(schema))).not.toThrow();
  }
});

test("every published OpenAPI document is one", async () => {
  const config = await createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
  for (const { name, loaded } of accepted) {
    if ((loaded.document?.operations ?? []).every(({ https }) => https === undefined)) continue;
    const source = await readFile(join(folder.path, "generated", name, "openapi.yaml"), "utf8");
    const problems = await lintFromString({ source, absoluteRef: "openapi.yaml", config });
    expect(problems.map(({ message, location }) => `${name} ${location[0]?.pointer ?? ""} ${message}`)).toEqual([]);
  }
});
