import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, expect, test } from "vitest";
import { runProgram } from "../process/run-program.js";
import { createInstalledProject, type InstalledProject } from "./installed-project.js";

const attw = resolve("node_modules/@arethetypeswrong/cli/dist/index.js");

let project: InstalledProject;

beforeAll(async () => {
  project = await createInstalledProject("generated/aws-iot-jobs");
  return project.remove;
});

test("publint has nothing to suggest about the packed package", async () => {
  const { buffer } = new Uint8Array(await readFile(project.tarball));
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, level: "suggestion", strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("every entry point resolves to the right types for users of ES modules", async () => {
  const { exitCode, output } = await runProgram(process.execPath, [attw, "--profile", "esm-only", project.tarball], project.folder);
  expect(exitCode, output).toBe(0);
});

test("nothing else is installed along with the package", async () => {
  const lock = JSON.parse(await readFile(`${project.folder}/package-lock.json`, "utf8")) as { packages: Record<string, unknown> };
  expect(Object.keys(lock.packages)).toEqual(["", "node_modules/@topicsmith/aws-iot-jobs"]);
});
