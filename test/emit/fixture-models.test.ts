import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMemoryStorage, generate } from "../../generator/index.js";

const models = readdirSync("test/fixtures/models").map((name) => join("test/fixtures/models", name));
const snapshots = "test/emit/__snapshots__/fixture-models";

/** The output of a model by path. */
async function generateOutput(model: string): Promise<ReadonlyMap<string, string>> {
  const storage = createMemoryStorage();
  const { diagnostics } = await generate({ models: [model], out: "generated", storage });
  expect(diagnostics).toEqual([]);
  const prefix = `${basename(model, ".yaml")}/`;
  return new Map([...storage.files].map(([path, text]) => [path.slice(prefix.length), text]));
}

/** What is the same in every output is proven where it stands, and the manifest holds nothing but hashes of the rest. */
function isOwn(path: string): boolean {
  return !path.startsWith("src/runtime/") && path !== ".topicsmith.json";
}

describe.each(models)("%s", (model) => {
  const folder = join(snapshots, basename(model, ".yaml"));

  // A file that was not accepted yet fails here in continuous integration; elsewhere Vitest writes its snapshot, to be read and committed.
  test("gives the files that were read and accepted", { timeout: 60_000 }, async () => {
    const output = await generateOutput(model);
    for (const path of [...output.keys()].filter(isOwn)) {
      await expect(output.get(path)).toMatchFileSnapshot(join(process.cwd(), folder, `${path}.snap`));
    }
  });

  test("gives no fewer files than were accepted", { timeout: 60_000 }, async () => {
    const output = await generateOutput(model);
    const accepted = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = accepted.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1, -".snap".length));
    expect([...output.keys()]).toEqual(expect.arrayContaining(paths));
  });

  test("gets a runtime that is the tested one, word for word", { timeout: 60_000 }, async () => {
    const output = await generateOutput(model);
    for (const path of [...output.keys()].filter((name) => name.startsWith("src/runtime/"))) {
      const [, text] = output.get(path)?.split(/\n([^]*)/) ?? [];
      const tested = readFileSync(join("templates/runtime", path.slice("src/runtime/".length)), "utf8");
      expect(text?.trim()).toBe(tested.trim());
    }
  });
});
