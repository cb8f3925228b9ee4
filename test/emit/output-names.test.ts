import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resolveApi } from "../../generator/api/resolve-api.js";
import { emit } from "../../generator/emit/emit.js";
import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import type { NormalizedDocument } from "../../generator/language/normalize/normalized-document.js";
import { listExports } from "../../generator/load/checks/names/output-names.js";
import { packageExports, runtimeNames } from "../../generator/load/checks/names/reserved-names.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { normalizeModelFile } from "../language/normalize-model.js";

const assets = readAssets();
const fixtures = readdirSync("test/fixtures/models").map((name) => `test/fixtures/models/${name}`);
const models = ["model/aws-iot-jobs.yaml", ...fixtures].map((path) => ({ path, document: normalizeModelFile(path) }));

function emitFiles(document: NormalizedDocument): readonly EmittedFile[] {
  return [...emit(resolveApi(document, { slug: "model", command: "npx topicsmith generate" }), assets)];
}

/** What users can import from a package, and the schemas that it publishes. */
function listOffered(document: NormalizedDocument): ReadonlySet<string> {
  const files = emitFiles(document);
  return new Set([...listModuleExports(files.filter(({ entry }) => entry !== undefined)), ...listSchemaNames(files)]);
}

/** What its modules export to each other besides. */
function listOutput(document: NormalizedDocument): ReadonlySet<string> {
  const files = emitFiles(document);
  return new Set([...listModuleExports(files), ...listSchemaNames(files)]);
}

function listModuleExports(files: readonly EmittedFile[]): readonly string[] {
  return files.flatMap(({ module }) => module?.exports.map(({ name }) => name) ?? []);
}

function listSchemaNames(files: readonly EmittedFile[]): readonly string[] {
  return files.flatMap(({ path }) => /^schemas\/(\w+)\.schema\.json$/.exec(path)?.[1] ?? []);
}

/** The names in PascalCase that generated modules import from the runtime. */
function listRuntimeTypes(document: NormalizedDocument): readonly string[] {
  const imports = emitFiles(document)
    .filter(({ path }) => !path.startsWith("src/runtime/"))
    .flatMap(({ text }) => [...text.matchAll(/^(?:im|ex)port (?:type )?\{([^}]*)\} from "[^"]*\/runtime\/[^"]*";/gm)]);
  return imports.flatMap(([, names = ""]) => names.match(/\b[A-Z]\w*/g) ?? []);
}

/** What the check for collisions expects of a model. */
function listKnown(document: NormalizedDocument): ReadonlySet<string> {
  return new Set(Array.from(listExports({ document }), ({ name }) => name));
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !others.has(name)).sort();
}

describe.each(models)("the names in the output of $path", ({ document }) => {
  test("are all known to the check for collisions", () => {
    const known = new Set([...listKnown(document), ...packageExports, ...runtimeNames]);
    expect(without(listOffered(document), known)).toEqual([]);
  });

  test("are all that the check expects", () => {
    expect(without(listKnown(document), listOutput(document))).toEqual([]);
  });
});

describe("the names that are reserved for the package", () => {
  test("are all in the output of some model", () => {
    const outputs = new Set(models.flatMap(({ document }) => [...listOutput(document)]));
    expect(without(packageExports, outputs)).toEqual([]);
  });

  test("are, with those of the runtime, the types that generated modules take from it", () => {
    const imported = new Set(models.flatMap(({ document }) => listRuntimeTypes(document)));
    expect(without(imported, new Set([...packageExports, ...runtimeNames]))).toEqual([]);
    expect(without(runtimeNames, imported)).toEqual([]);
  });
});
