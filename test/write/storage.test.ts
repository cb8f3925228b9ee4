import { describe, expect, test } from "vitest";
import { createDiskStorage } from "../../generator/write/disk-storage.js";
import { createMemoryStorage } from "../../generator/write/memory-storage.js";
import type { Storage } from "../../generator/write/storage.js";
import { createTemporaryFolder } from "./temporary-folder.js";

/** Both storages keep the same contract. */
const storages: readonly (readonly [string, () => Storage])[] = [
  ["disk", () => createDiskStorage(createTemporaryFolder().path)],
  ["memory", () => createMemoryStorage()],
];

describe.each(storages)("storage on %s", (_, createStorage) => {
  test("reads what was created", async () => {
    const storage = createStorage();
    await storage.create("a/b.txt", "täxt");
    expect(await storage.read("a/b.txt")).toEqual(Buffer.from("täxt"));
  });

  test("has nothing where there is no file", async () => {
    const storage = createStorage();
    await storage.create("a/b.txt", "");
    expect([await storage.read("none"), await storage.read("a"), await storage.read("a/b.txt/c")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("does not create over a file", async () => {
    const storage = createStorage();
    await storage.create("a.txt", "mine");
    await expect(storage.create("a.txt", "yours")).rejects.toThrow();
    expect(await storage.read("a.txt")).toEqual(Buffer.from("mine"));
  });

  test("renames over a file", async () => {
    const storage = createStorage();
    await storage.create("new.txt", "new");
    await storage.create("a/old.txt", "old");
    await storage.rename("new.txt", "a/old.txt");
    expect(await storage.list("a")).toEqual([{ path: "a/old.txt", kind: "file" }]);
    expect(await storage.read("a/old.txt")).toEqual(Buffer.from("new"));
  });

  test("does not rename what is not there", async () => {
    await expect(createStorage().rename("none", "a/b")).rejects.toThrow();
  });

  test("removes a file, or nothing", async () => {
    const storage = createStorage();
    await storage.create("a/b.txt", "");
    await storage.remove("a/b.txt");
    await storage.remove("a/b.txt");
    expect(await storage.read("a/b.txt")).toBeUndefined();
  });

  test("removes a folder, or nothing", async () => {
    const storage = createStorage();
    await storage.create("a/b/c.txt", "");
    await storage.create("ab.txt", "");
    await storage.removeFolder("a");
    await storage.removeFolder("a");
    expect([await storage.list("a"), await storage.read("ab.txt")]).toEqual([[], Buffer.from("")]);
  });

  test("lists all depths, sorted, without what is ignored", async () => {
    const storage = createStorage();
    for (const path of ["a/z.txt", "a/b/c.txt", "a/skip/d.txt", "a/b/skip", "ab/e.txt"]) await storage.create(path, "");
    const entries = await storage.list("a", (name) => name === "skip");
    expect(entries.map(({ path }) => path)).toEqual(["a/b/c.txt", "a/z.txt"]);
  });

  test.each(["../a", "/a", "a/../../b", "a//b", "./a", "", "a\\b", "C:a", "a\0b"])("refuses the path %j in every call", async (path) => {
    const storage = createStorage();
    await storage.create("file", "");
    const calls = [
      storage.read(path),
      storage.create(path, ""),
      storage.rename("file", path),
      storage.rename(path, "file"),
      storage.remove(path),
      storage.removeFolder(path),
      storage.list(path),
    ];
    for (const call of await Promise.allSettled(calls)) expect(call).toMatchObject({ reason: { name: "StoragePathError" } });
  });
});
