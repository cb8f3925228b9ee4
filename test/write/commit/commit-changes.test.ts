import { describe, expect, test } from "vitest";
import type { Changes } from "../../../generator/write/changes.js";
import { commitChanges, recoverOutput } from "../../../generator/write/commit/commit-changes.js";
import { createDiskStorage } from "../../../generator/write/disk-storage.js";
import { hash } from "../../../generator/write/hash.js";
import { hasUnfinishedRun } from "../../../generator/write/commit/staging.js";
import { createMemoryStorage } from "../../../generator/write/memory-storage.js";
import { createFailingStorage, recordCalls } from "../failing-storage.js";
import { createTemporaryFolder, type TemporaryFolder } from "../temporary-folder.js";

const before = { "jobs/changed.ts": "old", "jobs/same.ts": "same", "jobs/stale/file.ts": "stale", "jobs/types.ts": "becomes a folder" };
const after = { "jobs/added.ts": "added", "jobs/changed.ts": "new", "jobs/same.ts": "same", "jobs/types.ts/name.ts": "in a folder" };
const changes: Changes = {
  writes: [
    { path: "jobs/added.ts", text: "added" },
    { path: "jobs/changed.ts", text: "new" },
    { path: "jobs/types.ts/name.ts", text: "in a folder" },
  ],
  removals: [
    { path: "jobs/stale/file.ts", hash: hash("stale") },
    { path: "jobs/types.ts", hash: hash("becomes a folder") },
  ],
};

const calls = await recordCalls((storage) => commitChanges(storage, changes), before);
const commitPoint = calls.indexOf("rename .topicsmith-staging/commit.json") + 1;
const everyCall = calls.map((call, index) => ({ call, at: index + 1 }));

test("all changes come in, and nothing is left beside them", async () => {
  const folder = createTemporaryFolder(before);
  await commitChanges(createDiskStorage(folder.path), changes);
  expect(folder.readAll()).toEqual(after);
});

test("a file that was edited after it was compared is not removed", async () => {
  const storage = createMemoryStorage({ "jobs/stale.ts": "edited" });
  await commitChanges(storage, { writes: [], removals: [{ path: "jobs/stale.ts", hash: hash("stale") }] });
  expect(storage.files.get("jobs/stale.ts")).toBe("edited");
});

describe.each(everyCall)("when $call (call $at) fails", ({ at }) => {
  test("the error comes out and the output is whole", async () => {
    const folder = createTemporaryFolder(before);
    const storage = createFailingStorage(createDiskStorage(folder.path), { at, lasts: "once" });
    await expect(commitChanges(storage, changes)).rejects.toThrow(`call ${at} failed`);
    expect([before, after]).toContainEqual(readOutput(folder));
  });

  test("a process that dies there leaves something for the next run to finish or to sweep away", async () => {
    const folder = createTemporaryFolder(before);
    const storage = createDiskStorage(folder.path);
    await expect(commitChanges(createFailingStorage(storage, { at, lasts: "forever" }), changes)).rejects.toThrow();
    await recoverOutput(storage);
    expect(folder.readAll()).toEqual(at <= commitPoint ? before : after);
  });

  test("recovery that is itself cut short anywhere can be repeated", async () => {
    const folder = createTemporaryFolder(before);
    const storage = createDiskStorage(folder.path);
    await expect(commitChanges(createFailingStorage(storage, { at, lasts: "forever" }), changes)).rejects.toThrow();
    for (let cut = 1; await hasUnfinishedRun(storage); cut++) {
      await recoverOutput(createFailingStorage(storage, { at: cut, lasts: "forever" })).catch(() => undefined);
    }
    expect(folder.readAll()).toEqual(at <= commitPoint ? before : after);
  });
});

test.each(everyCall.slice(0, commitPoint))("a process that dies at $call (call $at) has not touched the output", async ({ at }) => {
  const folder = createTemporaryFolder(before);
  const storage = createFailingStorage(createDiskStorage(folder.path), { at, lasts: "forever" });
  await expect(commitChanges(storage, changes)).rejects.toThrow();
  expect(readOutput(folder)).toEqual(before);
});

describe("when the old files are being put back and that is cut short", () => {
  const failedRename = calls.lastIndexOf("rename jobs/types.ts/name.ts") + 1;

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])("after %i calls, the next run goes on putting them back", async (extra) => {
    const folder = createTemporaryFolder(before);
    const storage = createDiskStorage(folder.path);
    const hiccup = createFailingStorage(storage, { at: failedRename, lasts: "once" });
    await expect(
      commitChanges(createFailingStorage(hiccup, { at: failedRename + 1 + extra, lasts: "forever" }), changes),
    ).rejects.toThrow();
    await recoverOutput(storage);
    expect(folder.readAll()).toEqual(before);
  });
});

describe("a journal that somebody forged", () => {
  test("cannot reach out of the folder", async () => {
    const journal = { writes: [{ path: "../out.ts", replaces: false }], removals: [{ path: "../secret", hash: hash("secret") }] };
    const folder = createTemporaryFolder({ secret: "secret", "out/.topicsmith-staging/commit.json": JSON.stringify(journal) });
    await recoverOutput(createDiskStorage(`${folder.path}/out`));
    expect(folder.readAll()).toEqual({ secret: "secret" });
  });

  test.each(["", "null", "{}", '{"writes":[1],"removals":[]}', '{"writes":[],"removals":[{}]}'])(
    "is swept away when it reads %s",
    async (text) => {
      const storage = createMemoryStorage({ ".topicsmith-staging/commit.json": text, "jobs/a.ts": "a" });
      await recoverOutput(storage);
      expect([...storage.files.keys()]).toEqual(["jobs/a.ts"]);
    },
  );
});

/** The output without what stands beside it for a while. */
function readOutput(folder: TemporaryFolder): Record<string, string> {
  return Object.fromEntries(Object.entries(folder.readAll()).filter(([path]) => path.startsWith("jobs/")));
}
