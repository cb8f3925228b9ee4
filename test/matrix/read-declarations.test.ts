import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { runProgram } from "../process/run-program.js";
import { checkUse, resolutions, users } from "./compiler.js";

const models = ["model/aws-iot-jobs.yaml", ...["commands", "device-shadow"].map((name) => `test/fixtures/models/${name}.yaml`)];
const compiler = resolve("node_modules/typescript-7/bin/tsc");

/** A program that reads messages, with what a compiler says only where their types have come through. */
const program = `
import { JobsMqttClient, type MessageIterator, type MqttConnection } from "@topicsmith/aws-iot-jobs/mqtt";

export async function watch(connection: MqttConnection): Promise<string | undefined> {
  const client = new JobsMqttClient(connection, { thingName: "MyThing" });
  for await (const message of client.nextJobExecutionChanged()) {
    const jobId: string | undefined = message.execution?.jobId;
    if (jobId !== undefined) return jobId;
    // @ts-expect-error: messages have no such member
    message.nonsense;
  }
  const events: MessageIterator<{ readonly jobId: string }> = client.jobEvent({ jobId: "42" });
  const standard: AsyncIterableIterator<{ readonly jobId: string }> = events;
  await standard.next();
  const last = await events.next();
  if (last.done !== true) return last.value.jobId;
  // @ts-expect-error: what ends a loop has no value
  last.value.jobId;
  return events.return().then(({ value }) => value?.jobId);
}
`;

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "declarations-"));
  await generate({ models, out: folder });
  const packages = await readdir(folder);
  await Promise.all(packages.map((name) => buildDeclarations(join(folder, name))));
  files = await listDeclarations(folder);

  await mkdir(join(folder, "node_modules/@topicsmith"), { recursive: true });
  await symlink(join(folder, "aws-iot-jobs"), join(folder, "node_modules/@topicsmith/aws-iot-jobs"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, "program.ts"), program);
  return () => rm(folder, { recursive: true });
});

/** Writes the declarations of a package as its own build does. */
async function buildDeclarations(packageFolder: string): Promise<void> {
  const typeRoots = ["--typeRoots", resolve("node_modules/@types")];
  const { exitCode, output } = await runProgram(process.execPath, [compiler, "-p", "tsconfig.json", ...typeRoots], packageFolder);
  expect({ exitCode, output }).toEqual({ exitCode: 0, output: "" });
}

async function listDeclarations(root: string): Promise<readonly string[]> {
  const paths = await readdir(root, { recursive: true });
  return paths.filter((path) => path.endsWith(".d.ts")).map((path) => join(root, path));
}

describe.each(users)("TypeScript $version", ({ tsc }) => {
  test.each(resolutions)("understands what built packages declare, and knows their messages, under %s resolution", async (resolution) => {
    expect(files.length).toBeGreaterThan(100);
    expect(await checkUse({ tsc, resolution, files: [join(folder, "program.ts"), ...files], types: ["node"] })).toBe("");
  });
});
