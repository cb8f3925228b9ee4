import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyModel } from "./any-model.js";
import { compareLayouts } from "./compare-layouts.js";

/** More models, or others, are tried with these, as in `any-model.test.ts`. */
const numRuns = Number(process.env["SURVIVAL_RUNS"] ?? 30);
const seed = Number(process.env["SURVIVAL_SEED"] ?? 2);

function readModels(folder: string): { readonly name: string; readonly text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

const shipped = readModels("model");
const fixtures = readModels("test/fixtures/models");
const drawn = fc.sample(anyModel, { seed, numRuns }).map((text, index) => ({ name: `any model, ${index}`, text }));

describe("what oxfmt lays out is byte for byte as prettier has it", () => {
  test.each([...shipped, ...fixtures, ...drawn])("$name", async ({ text }) => {
    expect((await compareLayouts(text)).different).toEqual([]);
  });
});

test.each(shipped)("oxfmt leaves nothing of $name to prettier", async ({ text }) => {
  const { same, left } = await compareLayouts(text);
  expect(left).toEqual([]);
  expect(same).not.toEqual([]);
});
