import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../process/run-program.js";

/** A user's new project that has installed one packed package. */
export interface InstalledProject {
  readonly folder: string;
  /** The packed package that was installed. */
  readonly tarball: string;
  readonly remove: () => Promise<void>;
}

/** Packs a built package just as it would be published and installs it into an empty project, whose own files are modules of the given type. */
export async function createInstalledProject(packageFolder: string, type: "module" | "commonjs" = "module"): Promise<InstalledProject> {
  const folder = await mkdtemp(join(tmpdir(), "project-"));
  const packed = await runNpm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], packageFolder);
  const tarball = join(folder, packed.trim());
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, type }));
  await runNpm(["install", "--offline", "--ignore-scripts", "--no-audit", tarball], folder);
  return { folder, tarball, remove: () => rm(folder, { recursive: true }) };
}

async function runNpm(args: readonly string[], cwd: string): Promise<string> {
  const { exitCode, output, errors } = await runProgram("npm", args, cwd);
  if (exitCode !== 0) {
    throw new Error(`npm ${args.join(" ")} failed in ${cwd}:\n${errors}`);
  }
  return output;
}
