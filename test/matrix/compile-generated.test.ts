import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { compile, compilers, resolutions } from "./compiler.js";
import { listPackageSources, type PackageSources } from "./package-sources.js";

const fixtures = "test/fixtures/models";

let folder: string;
let sources: PackageSources;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "generated-"));
  const models = (await readdir(fixtures)).filter((name) => name.endsWith(".yaml"));
  await generate({ models: models.map((name) => join(fixtures, name)), out: folder });
  sources = await listPackageSources(["generated", folder]);
  return () => rm(folder, { recursive: true });
});

describe.each(compilers)("TypeScript $version at its strictest", ({ tsc }) => {
  test.each(resolutions)(
    "accepts types, topics and validators under %s resolution, without the types of any platform",
    async (resolution) => {
      expect(sources.portable).not.toEqual([]);
      expect(await compile({ tsc, resolution, files: sources.portable, types: [] })).toBe("");
    },
  );

  test.each(resolutions)("accepts whole packages under %s resolution, with the types of Node", async (resolution) => {
    expect(await compile({ tsc, resolution, files: sources.all, types: ["node"] })).toBe("");
  });

  test("would complain about an export whose type it had to infer", async () => {
    const file = join(folder, "inferred.ts");
    await writeFile(file, "export const now = Date.now();\n");
    expect(await compile({ tsc, resolution: "bundler", files: [file], types: [] })).toContain("TS9010");
  });
});
