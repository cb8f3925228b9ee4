import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findCacheFolder } from "../../../generator/run/cache/find-cache-folder.js";
import { createTemporaryFolder } from "../../write/temporary-folder.js";

afterEach(() => vi.unstubAllEnvs());

test("the cache of a package is in its node_modules, from wherever in it the generator runs", () => {
  const { path } = createTemporaryFolder({ "package.json": "{}", "node_modules/a/index.js": "", "deep/down/x": "" });
  expect(findCacheFolder(join(path, "deep/down"))).toBe(join(path, "node_modules/.cache/topicsmith"));
});

test.runIf(process.platform === "linux")("without node_modules the cache is the user's, and no node_modules appears", () => {
  const { path } = createTemporaryFolder({ "package.json": "{}" });
  vi.stubEnv("XDG_CACHE_HOME", "/home/me/caches");
  expect(findCacheFolder(path)).toBe("/home/me/caches/topicsmith");
});
