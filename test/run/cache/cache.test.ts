import { expect, test } from "vitest";
import { createDiskCache } from "../../../generator/run/cache/cache.js";
import { createTemporaryFolder } from "../../write/temporary-folder.js";

test("a record comes back", () => {
  const cache = createDiskCache(`${createTemporaryFolder().path}/deep/cache`);
  cache.write("run.json", { files: ["a"] });
  expect(cache.read("run.json")).toEqual({ files: ["a"] });
});

test("a damaged record is none", () => {
  const folder = createTemporaryFolder({ "run.json": '{"files":' });
  expect(createDiskCache(folder.path).read("run.json")).toBeUndefined();
});

test("a cache that cannot be written is no reason to fail, and leaves nothing behind", () => {
  const folder = createTemporaryFolder({ cache: "a file where the folder should be" });
  const cache = createDiskCache(`${folder.path}/cache`);
  cache.write("run.json", {});
  expect(cache.read("run.json")).toBeUndefined();
  expect(folder.readAll()).toEqual({ cache: "a file where the folder should be" });
});
