import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { artefacts, emit } from "../../generator/emit/emit.js";
import type { Emitter } from "../../generator/emit/emitter.js";
import { readAssets } from "../../generator/run/assets/read-assets.js";
import { createApi, createString } from "../emit/small-api.js";
import { runProgram } from "../process/run-program.js";

/** Emits an API's package and lists what npm would publish of it. */
async function listPublished(folder: string, emitters: readonly Emitter[]): Promise<readonly string[]> {
  const api = createApi({ types: [createString({ name: "LampId" })] });
  for (const { path, text } of emit(api, readAssets(), emitters)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { output } = await runProgram("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], folder);
  const [tarball] = JSON.parse(output) as readonly [{ readonly files: readonly { readonly path: string }[] }];
  return tarball.files.map(({ path }) => path);
}

describe("the tarball of a package", () => {
  let folder: string;
  let published: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "package-"));
    const emitGuide: Emitter = () => [{ path: "guide.md", text: "# Lamps\n", layout: "markdown" }];
    published = await listPublished(folder, [...artefacts, emitGuide]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("has what a new artefact makes", () => {
    expect(published).toContain("guide.md");
  });

  it("has the schemas and the sources, with what they use of the runtime", () => {
    const expected = ["package.json", "README.md", "schemas/LampId.schema.json", "src/types/lamp-id.ts", "src/runtime/values/validator.ts"];
    expect(published).toEqual(expect.arrayContaining(expected));
  });

  it("has nothing that only builds the package", () => {
    expect(published).not.toContain("tsconfig.json");
    expect(published).not.toContain("rolldown.config.js");
  });
});
