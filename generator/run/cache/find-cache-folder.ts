import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Where the cache of a project is: in `node_modules` of the nearest package, or in the user's cache folder if there is none. */
export function findCacheFolder(cwd: string): string {
  const modules = join(findPackageRoot(cwd) ?? cwd, "node_modules");
  return existsSync(modules) ? join(modules, ".cache", "topicsmith") : join(findUserCacheFolder(), "topicsmith");
}

function findPackageRoot(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findPackageRoot(parent);
}

function findUserCacheFolder(): string {
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  if (process.platform === "win32") return process.env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local");
  return process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
}
