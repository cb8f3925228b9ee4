import { existsSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cache } from "../../generator/run/cache/cache.js";
import { createGenerator } from "../../generator/run/generate.js";
import type { GenerateOptions } from "../../generator/run/generate-options.js";
import type { GenerateResult } from "../../generator/run/generate-result.js";
import { hash } from "../../generator/write/hash.js";
import { createMemoryStorage } from "../../generator/write/memory-storage.js";
import { createListingPipeline, listFiles, type ListedFile } from "./listing-pipeline.js";
import { generateInMemory, type Files } from "./generate-in-memory.js";
import { createTemporaryFolder, type TemporaryFolder } from "../write/temporary-folder.js";

describe("generate in memory", () => {
  test("writes every file into the folder of its model, with a manifest", async () => {
    const { storage, outputs } = await generateInMemory({ jobs: { "src/index.ts": "a", "README.md": "b" }, shadows: { "a.txt": "c" } });
    expect([...storage.files.keys()].sort()).toEqual([
      "jobs/.topicsmith.json",
      "jobs/README.md",
      "jobs/src/index.ts",
      "shadows/.topicsmith.json",
      "shadows/a.txt",
    ]);
    expect(outputs.map(({ folder }) => folder)).toEqual(["generated/jobs", "generated/shadows"]);
  });

  test("lays files out with prettier", async () => {
    const { storage } = await generateInMemory({ jobs: { "a.ts": { layout: "typescript", text: "export const   a={b:'c'}" } } });
    expect(storage.files.get("jobs/a.ts")).toBe('export const a = { b: "c" };\n');
  });

  test("gives the same bytes twice", async () => {
    const files: Files = { "b.json": { layout: "json", text: "{}" }, "a.txt": "a" };
    const [first, second] = [await generateInMemory({ jobs: files }), await generateInMemory({ jobs: files })];
    expect([...second.storage.files]).toEqual([...first.storage.files]);
  });

  test("writes only what changed", async () => {
    const { storage } = await generateInMemory({ jobs: { "a.txt": "a", "b.txt": "b" } });
    const { outputs } = await generateInMemory({ jobs: { "a.txt": "a", "b.txt": "new" } }, storage);
    expect(outputs).toMatchObject([{ written: [".topicsmith.json", "b.txt"], unchanged: ["a.txt"] }]);
  });

  test("removes a file that is no longer emitted", async () => {
    const { storage } = await generateInMemory({ jobs: { "a.txt": "a", "b.txt": "b" } });
    const { outputs } = await generateInMemory({ jobs: { "a.txt": "a" } }, storage);
    expect(outputs).toMatchObject([{ removed: ["b.txt"], kept: [] }]);
    expect(storage.files.has("jobs/b.txt")).toBe(false);
  });

  test("keeps and names a stale file that a person edited", async () => {
    const { storage } = await generateInMemory({ jobs: { "a.txt": "a", "b.txt": "b" } });
    const edited = createMemoryStorage({ ...Object.fromEntries(storage.files), "jobs/b.txt": "mine" });
    const { outputs } = await generateInMemory({ jobs: { "a.txt": "a" } }, edited);
    expect(outputs).toMatchObject([{ removed: [], kept: ["b.txt"] }]);
    expect(edited.files.get("jobs/b.txt")).toBe("mine");
  });

  test("leaves alone what it never wrote", async () => {
    const storage = createMemoryStorage({ "jobs/notes.txt": "mine", "other/file.txt": "mine too" });
    await generateInMemory({ jobs: { "a.txt": "a" } }, storage);
    expect(storage.files.get("jobs/notes.txt")).toBe("mine");
    expect(storage.files.get("other/file.txt")).toBe("mine too");
  });

  test("removes nothing when the manifest cannot be read", async () => {
    const storage = createMemoryStorage({ "jobs/.topicsmith.json": '<<<<<<< ours\n{"files": {"old.txt": "x"}}', "jobs/old.txt": "x" });
    const { outputs } = await generateInMemory({ jobs: { "a.txt": "a" } }, storage);
    expect(outputs).toMatchObject([{ written: [".topicsmith.json", "a.txt"], removed: [] }]);
    expect(storage.files.get("jobs/old.txt")).toBe("x");
  });

  test("writes nothing at all when one of several models has an error", async () => {
    const { ok, storage, diagnostics, outputs } = await generateInMemory({ good: { "a.txt": "a" }, bad: "no model", worse: "neither" });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ file }) => file)).toEqual(["model/bad.yaml", "model/worse.yaml"]);
    expect(outputs).toEqual([]);
    expect(storage.files.size).toBe(0);
  });

  test("goes on after warnings and passes them on", async () => {
    const { ok, diagnostics, storage } = await generateInMemory({ jobs: ` ${listFiles({ "a.txt": "a" })}` });
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: "warning" }]);
    expect(storage.files.has("jobs/a.txt")).toBe(true);
  });

  test("refuses two models that would share a folder", async () => {
    const models = [
      { path: "model/jobs.yaml", text: "[]" },
      { path: "other/Jobs.yml", text: "[]" },
    ];
    await expect(generateInMemory({}, undefined, { models })).rejects.toThrow(
      "model/jobs.yaml and other/Jobs.yml would both be generated into Jobs",
    );
  });

  test("refuses a model whose name makes no folder", async () => {
    await expect(generateInMemory({ "..": {} })).rejects.toThrow("cannot name an output folder");
  });

  test("names a file that prettier cannot read", async () => {
    await expect(generateInMemory({ jobs: { "a.ts": { layout: "typescript", text: "const =" } } })).rejects.toThrow(
      "The generator emitted a.ts",
    );
  });

  test.each(["../a.txt", "/a.txt", "a/../b.txt", "a\\b.txt", "", "dist/a.js", ".topicsmith.json"])("refuses to emit %s", async (path) => {
    await expect(generateInMemory({ jobs: { [path]: "a" } })).rejects.toThrow("which is no place for an output file");
  });

  test("refuses to emit two files that differ in case only", async () => {
    await expect(generateInMemory({ jobs: { "a/Job.ts": "a", "a/job.ts": "b" } })).rejects.toThrow("one file on some systems");
  });
});

describe("the command in every header", () => {
  test.each([
    ["/home/me/project", "model/jobs.yaml", "generated"],
    ["/home/me/project/model", "jobs.yaml", "../generated"],
    ["/", "/home/me/project/model/jobs.yaml", "/home/me/project/generated/"],
  ])("is the same from %s", async (cwd, path, out) => {
    const pipeline = createListingPipeline();
    await createGenerator(pipeline)({ models: [{ path, text: "[]" }], out, cwd, storage: createMemoryStorage() });
    expect(pipeline.calls).toContain("npx topicsmith generate model/jobs.yaml --out generated");
  });

  test("quotes a path with a space", async () => {
    const pipeline = createListingPipeline();
    await createGenerator(pipeline)({ models: [{ path: "my model/jobs.yaml", text: "[]" }], out: "o", storage: createMemoryStorage() });
    expect(pipeline.calls).toContain('npx topicsmith generate "my model/jobs.yaml" --out o');
  });
});

describe("check", () => {
  const check = { check: true };

  test("is content with what was generated, whatever builds and installs have left there", async () => {
    const { storage } = await generateInMemory({ jobs: { "a.txt": "a" } });
    const built = { "jobs/dist/a.js": "", "jobs/node_modules/b/c.js": "", "jobs/src/d.tsbuildinfo": "" };
    const used = createMemoryStorage({ ...Object.fromEntries(storage.files), ...built });
    expect(await generateInMemory({ jobs: { "a.txt": "a" } }, used, check)).toMatchObject({ ok: true, outputs: [{ differences: [] }] });
  });

  test("names every changed, missing, orphaned and untracked file, and writes nothing", async () => {
    const { storage } = await generateInMemory({ jobs: { "changed.txt": "one\ntwo", "orphan.txt": "o", "edited.txt": "e" } });
    const files = { ...Object.fromEntries(storage.files), "jobs/untracked.txt": "u", "jobs/edited.txt": "f" };
    const later = createMemoryStorage(files);
    const { ok, outputs } = await generateInMemory({ jobs: { "changed.txt": "one\n2", "missing.txt": "m" } }, later, check);
    expect(ok).toBe(false);
    expect(outputs[0]?.differences.filter(({ path }) => path !== ".topicsmith.json")).toEqual([
      { path: "changed.txt", kind: "changed", diff: "@@ line 2 @@\n- two\n+ 2" },
      { path: "edited.txt", kind: "orphaned" },
      { path: "missing.txt", kind: "missing" },
      { path: "orphan.txt", kind: "orphaned" },
      { path: "untracked.txt", kind: "untracked" },
    ]);
    expect(Object.fromEntries(later.files)).toEqual(files);
  });

  test("creates no folder and no cache on disk", async () => {
    const folder = createTemporaryFolder();
    const source = { path: "model/jobs.yaml", text: listFiles({ "a.txt": "a" }) };
    await createGenerator(createListingPipeline())({ models: [source], out: "generated", cwd: folder.path, check: true });
    expect(folder.readAll()).toEqual({});
    expect(existsSync(join(folder.path, "generated"))).toBe(false);
  });
});

test("a dry run says what would be done, and does nothing", async () => {
  const { storage } = await generateInMemory({ jobs: { "a.txt": "a", "b.txt": "b" } });
  const before = Object.fromEntries(storage.files);
  const { outputs } = await generateInMemory({ jobs: { "a.txt": "new" } }, storage, { dryRun: true });
  expect(outputs).toMatchObject([{ written: [".topicsmith.json", "a.txt"], removed: ["b.txt"] }]);
  expect(Object.fromEntries(storage.files)).toEqual(before);
});

describe("on disk", () => {
  interface Project extends TemporaryFolder {
    readonly calls: string[];
    readonly records: Map<string, unknown>;
    readonly generate: (options?: Partial<GenerateOptions>) => Promise<GenerateResult>;
  }

  /** A folder with a model of listed files and a cache in memory. */
  function createProject(files: Files): Project {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles(files) });
    const records = new Map<string, unknown>();
    const cache: Cache = {
      read: (name) => records.get(name),
      write: (name, record) => records.set(name, JSON.parse(JSON.stringify(record))),
    };
    const pipeline = createListingPipeline();
    const options: GenerateOptions = { models: ["model/jobs.yaml"], out: "generated", cwd: folder.path, cache };
    return { ...folder, records, calls: pipeline.calls, generate: (more) => createGenerator(pipeline)({ ...options, ...more }) };
  }

  test("an unchanged file keeps its time", async () => {
    const project = createProject({ "a.txt": "a", "b.txt": "b" });
    await project.generate();
    const file = join(project.path, "generated/jobs/a.txt");
    utimesSync(file, 1000, 1000);
    project.write("model/jobs.yaml", listFiles({ "a.txt": "a", "b.txt": "new" }));
    await project.generate();
    expect(statSync(file).mtimeMs).toBe(1_000_000);
    expect(project.read("generated/jobs/b.txt")).toBe("new");
  });

  test("a folder that has become empty goes with its last file", async () => {
    const project = createProject({ "a.txt": "a", "deep/er/b.txt": "b" });
    await project.generate();
    project.write("model/jobs.yaml", listFiles({ "a.txt": "a" }));
    await project.generate();
    expect(existsSync(join(project.path, "generated/jobs/deep"))).toBe(false);
  });

  test("when nothing has changed, not even the model is loaded", async () => {
    const project = createProject({ "a.txt": "a" });
    await project.generate();
    project.calls.length = 0;
    expect(await project.generate()).toMatchObject({ ok: true, outputs: [{ unchanged: [".topicsmith.json", "a.txt"], written: [] }] });
    expect(project.calls).toEqual([]);
  });

  test.each([
    ["a file is gone", (project: Project) => rmSync(join(project.path, "generated/jobs/a.txt"))],
    ["the manifest was edited", (project: Project) => project.write("generated/jobs/.topicsmith.json", "{}")],
    ["an earlier run was cut short", (project: Project) => project.write("generated/.topicsmith-staging/new/jobs/a.txt", "half")],
    ["the cache is damaged", (project: Project) => project.records.forEach((_, name) => project.records.set(name, { input: 1 }))],
    ["the cache is empty", (project: Project) => project.records.clear()],
  ])("the output is made good when %s", async (_, harm) => {
    const project = createProject({ "a.txt": "a" });
    await project.generate();
    const before = project.readAll();
    harm(project);
    await project.generate();
    expect(project.readAll()).toEqual(before);
  });

  test("warnings are shown again though nothing has changed", async () => {
    const project = createProject({});
    project.write("model/jobs.yaml", ` ${listFiles({ "a.txt": "a" })}`);
    const [first, second] = [await project.generate(), await project.generate()];
    expect(second.diagnostics).toEqual(first.diagnostics);
  });

  /** Makes the output and the memory of it agree on a text that no run would make. */
  function forge(project: Project, text: string): void {
    const read = project.read("generated/jobs/a.ts");
    project.write("generated/jobs/a.ts", text);
    for (const [name, record] of project.records) {
      project.records.set(name, JSON.parse(JSON.stringify(record).replace(hash(read), hash(text))));
    }
  }

  test("what has not changed is not laid out again", async () => {
    const file: ListedFile = { layout: "typescript", text: "export const a='a'" };
    const project = createProject({ "a.ts": file, "b.txt": "b" });
    await project.generate();
    forge(project, "// forged\n");
    project.write("model/jobs.yaml", listFiles({ "a.ts": file, "b.txt": "new" }));
    await project.generate();
    expect(project.read("generated/jobs/a.ts")).toBe("// forged\n");
    expect(project.read("generated/jobs/b.txt")).toBe("new");
  });

  test("a check lays everything out itself, whatever a run remembers", async () => {
    const project = createProject({ "a.ts": { layout: "typescript", text: "export const a='a'" } });
    await project.generate();
    forge(project, "// forged\n");
    const { outputs } = await project.generate({ check: true });
    expect(outputs).toMatchObject([{ differences: [{ path: "a.ts", kind: "changed" }] }]);
  });

  test("another output folder is another memory", async () => {
    const project = createProject({ "a.txt": "a" });
    await project.generate();
    await project.generate({ out: "elsewhere" });
    expect(project.read("elsewhere/jobs/a.txt")).toBe("a");
  });

  test("a missing model is named", async () => {
    const project = createProject({});
    await expect(project.generate({ models: ["model/none.yaml"] })).rejects.toThrow("There is no model model/none.yaml.");
  });
});
