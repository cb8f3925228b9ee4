import { describe, expect, test } from "vitest";
import { createMemoryStorage, type MemoryStorage } from "../../generator/write/memory-storage.js";
import { generateInMemory, type Files } from "./generate-in-memory.js";

describe("a file that is in the way", () => {
  const model: Files = { "package.json": "{}", "b.txt": "new" };
  const force = { force: true };

  /** An output of `a model` as it was once generated, and what a person made of it since. */
  async function generateBefore(changes: Readonly<Record<string, string>>): Promise<MemoryStorage> {
    const { storage } = await generateInMemory({ jobs: { "package.json": "{}", "b.txt": "old" } });
    return createMemoryStorage({ ...Object.fromEntries(storage.files), ...changes });
  }

  test.each([
    ["was never written by the generator", () => createMemoryStorage({ "jobs/package.json": '{"name":"mine"}' })],
    ["was edited since", () => generateBefore({ "jobs/package.json": '{"name":"mine"}' })],
    ["is not known to a damaged manifest", () => generateBefore({ "jobs/.topicsmith.json": "<<<", "jobs/package.json": "[]" })],
  ])("is named, and nothing of any model is written, where it %s", async (_, prepare) => {
    const storage = await prepare();
    const before = Object.fromEntries(storage.files);
    const result = await generateInMemory({ jobs: model, others: { "c.txt": "c" } }, storage);
    expect(result.ok).toBe(false);
    expect(result.outputs.map(({ conflicts }) => conflicts.includes("package.json"))).toEqual([true, false]);
    expect(result.outputs.flatMap(({ written, removed }) => [...written, ...removed])).toEqual([]);
    expect(Object.fromEntries(storage.files)).toEqual(before);
  });

  test("is replaced with force", async () => {
    const storage = await generateBefore({ "jobs/package.json": "mine" });
    expect(await generateInMemory({ jobs: model }, storage, force)).toMatchObject({ ok: true, outputs: [{ conflicts: [] }] });
    expect(storage.files.get("jobs/package.json")).toBe("{}");
  });

  test("is shown as such by a dry run, beside what would be written", async () => {
    const storage = await generateBefore({ "jobs/package.json": "mine" });
    const { ok, outputs } = await generateInMemory({ jobs: model }, storage, { dryRun: true });
    expect(ok).toBe(false);
    expect(outputs).toMatchObject([{ conflicts: ["package.json"], written: [".topicsmith.json", "b.txt"] }]);
  });

  test.each([
    ["says just what is generated", { "jobs/package.json": "{}" }],
    ["has other line ends than the generator wrote", { "jobs/b.txt": "old\r\n", "jobs/.topicsmith.json": "" }],
  ])("is none where it %s", async (_, files) => {
    const { storage } = await generateInMemory({ jobs: { "b.txt": "old\n" } });
    const changed = Object.fromEntries(
      Object.entries({ ...Object.fromEntries(storage.files), ...files }).filter(([, text]) => text !== ""),
    );
    const used = createMemoryStorage({ ...changed, "jobs/.topicsmith.json": storage.files.get("jobs/.topicsmith.json") ?? "" });
    expect(await generateInMemory({ jobs: model }, used)).toMatchObject({ ok: true });
  });
});
