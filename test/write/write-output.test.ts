import { lstatSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createDiskStorage } from "../../generator/write/disk-storage.js";
import { hash } from "../../generator/write/hash.js";
import { createMemoryStorage } from "../../generator/write/memory-storage.js";
import type { Storage } from "../../generator/write/storage.js";
import { writeOutputs } from "../../generator/write/write-output.js";
import { createFailingStorage, recordCalls } from "./failing-storage.js";
import { buildScript } from "./build-script.js";
import { runWriteScript } from "./run-write-script.js";
import { createTemporaryFolder } from "./temporary-folder.js";

type Files = Readonly<Record<string, string>>;

/** Writes one output into the folder `jobs`. */
async function writeJobs(storage: Storage, files: Files): Promise<void> {
  await writeOutputs(storage, [{ folder: "jobs", files: Object.entries(files).map(([path, text]) => ({ path, text })) }], {
    force: true,
  });
}

function inJobs(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`jobs/${path}`, text]));
}

/** A manifest that names one file, as if an earlier run had written it with the text `stale`. */
function nameStale(path: string): Files {
  return { ".topicsmith.json": JSON.stringify({ files: { [path]: hash("stale") } }) };
}

describe("whatever call fails, once", async () => {
  const before = inJobs({ "a.txt": "a", "b.txt": "b" });
  const after = { "a.txt": "new", "c/d.txt": "added" };
  const calls = await recordCalls((storage) => writeJobs(storage, after), before);

  test.each(calls.map((call, index) => ({ call, at: index + 1 })))("$call (call $at): the run after it succeeds", async ({ at }) => {
    const storage = createMemoryStorage(before);
    await writeJobs(createFailingStorage(storage, { at, lasts: "forever" }), after).catch(() => undefined);
    const lockOfTheDead = [...storage.files.keys()].filter((path) => path.startsWith(".topicsmith-lock/"));
    for (const path of lockOfTheDead) await storage.remove(path);
    await writeJobs(storage, after);
    expect(Object.fromEntries(storage.files)).toEqual(inJobs({ ...after, "b.txt": "b" }));
  });
});

describe("processes", () => {
  let script = "";
  beforeAll(async () => {
    script = await buildScript(new URL("write-script.ts", import.meta.url));
  });
  const before = { "a.txt": "a", "b.txt": "b", "c.txt": "c" };
  const after = { "a.txt": "A", "b.txt": "B", "c.txt": "C" };

  test("one that is killed before the commit point has changed nothing, and the next one cleans up", async () => {
    const folder = createTemporaryFolder(inJobs(before));
    const ended = await runWriteScript(script, { root: folder.path, states: [after], killAtRenameTo: ".topicsmith-staging/commit.json" });
    expect(ended).toBe("SIGKILL");
    expect(folder.readAll()).toMatchObject(inJobs(before));
    expect(await runWriteScript(script, { root: folder.path, states: [before] })).toBe(0);
    expect(folder.readAll()).toEqual(inJobs(before));
  });

  test("one that is killed between two renames is finished by the next one", async () => {
    const folder = createTemporaryFolder(inJobs(before));
    expect(await runWriteScript(script, { root: folder.path, states: [after], killAtRenameTo: "jobs/b.txt" })).toBe("SIGKILL");
    expect(folder.readAll()).toMatchObject(inJobs({ ...before, "a.txt": "A" }));
    expect(await runWriteScript(script, { root: folder.path, states: [after] })).toBe(0);
    expect(folder.readAll()).toEqual(inJobs(after));
  });

  test("several at once leave the output of one of them, whole", async () => {
    const folder = createTemporaryFolder();
    const states = ["one", "two", "three"].map((text) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, text])),
    );
    const rounds = [...states, ...states, ...states];
    const ends = await Promise.all(states.map((_, shift) => runWriteScript(script, { root: folder.path, states: rounds.slice(shift) })));
    expect(ends).toEqual([0, 0, 0]);
    expect(states.map(inJobs)).toContainEqual(folder.readAll());
  });
});

describe("a manifest that anyone may have edited", () => {
  test.each(["../secret.txt", "/secret.txt", "a/../../secret.txt", "..\\secret.txt", "C:secret.txt", "./../secret.txt"])(
    "cannot have %s removed",
    async (path) => {
      const folder = createTemporaryFolder({ "secret.txt": "stale", "out/secret.txt": "stale", ...nameIn("out/jobs", nameStale(path)) });
      await writeJobs(createDiskStorage(join(folder.path, "out")), { "a.txt": "a" });
      expect(folder.readAll()).toMatchObject({ "secret.txt": "stale", "out/secret.txt": "stale" });
    },
  );

  test("cannot reach through a symbolic link", async () => {
    const folder = createTemporaryFolder({ "elsewhere/secret.txt": "stale", ...nameIn("out/jobs", nameStale("link/secret.txt")) });
    symlinkSync(join(folder.path, "elsewhere"), join(folder.path, "out/jobs/link"));
    await writeJobs(createDiskStorage(join(folder.path, "out")), { "a.txt": "a" });
    expect(folder.read("elsewhere/secret.txt")).toBe("stale");
  });

  test.each(["", "null", "[]", '{"files":null}', "<<<<<<< ours", '{"files":{"b.txt":1}}'])(
    "has nothing removed when it reads %s",
    async (text) => {
      const storage = createMemoryStorage({ "jobs/.topicsmith.json": text, "jobs/b.txt": "b" });
      await writeJobs(storage, { "a.txt": "a" });
      expect(storage.files.get("jobs/b.txt")).toBe("b");
    },
  );
});

describe("symbolic links", () => {
  test("a link that leads out of the folder is not written through", async () => {
    const folder = createTemporaryFolder({ "elsewhere/a.txt": "mine", "out/jobs/x": "" });
    symlinkSync(join(folder.path, "elsewhere"), join(folder.path, "out/jobs/src"));
    await expect(writeJobs(createDiskStorage(join(folder.path, "out")), { "src/a.txt": "a" })).rejects.toThrow(
      "leads over the symbolic link",
    );
    expect(folder.read("elsewhere/a.txt")).toBe("mine");
  });

  test("a link in place of a file is replaced, and what it led to stays", async () => {
    const folder = createTemporaryFolder({ "elsewhere.txt": "a", "out/jobs/x": "" });
    symlinkSync(join(folder.path, "elsewhere.txt"), join(folder.path, "out/jobs/a.txt"));
    await writeJobs(createDiskStorage(join(folder.path, "out")), { "a.txt": "a" });
    expect(lstatSync(join(folder.path, "out/jobs/a.txt")).isFile()).toBe(true);
    expect(folder.read("elsewhere.txt")).toBe("a");
  });
});

test("a lock that a dead process left is swept away although nothing has to be done", async () => {
  const storage = createMemoryStorage({ "jobs/a.txt": "a", ".topicsmith-lock/elsewhere,1,0,x": "" });
  await writeJobs(storage, { "a.txt": "a" });
  expect([...storage.files.keys()]).toEqual(["jobs/a.txt"]);
});

test("where nothing has to be done, not even a lock is taken", async () => {
  const calls = await recordCalls((storage) => writeJobs(storage, { "a.txt": "a" }), { "jobs/a.txt": "a" });
  expect(calls.filter((call) => !/^(read|list) /.test(call))).toEqual([]);
});

test("a file whose bytes are no text counts as changed", async () => {
  const folder = createTemporaryFolder();
  const storage = createDiskStorage(folder.path);
  await storage.create("jobs/a.txt", new Uint8Array([0xff]));
  await writeJobs(storage, { "a.txt": "\ufffd" });
  expect(await storage.read("jobs/a.txt")).toEqual(Buffer.from("\ufffd"));
});

function nameIn(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
