import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runProgram } from "../process/run-program.js";
import { createInstalledProject, type InstalledProject } from "./installed-project.js";

const tsc = resolve("node_modules/typescript/bin/tsc");

/** A program that a user may write, with a type-level claim in every other line. */
const program = `
import { DescribeJobExecutionRequest, isTerminal, JobExecutionStatus, parseTopic, topics, ValidationError } from "@topicsmith/aws-iot-jobs";

const topic: "$aws/things/Lamp/jobs/42/update" = topics.updateJobExecution.request({ thingName: "Lamp", jobId: "42" });
const parsed = parseTopic(topic + "/accepted");
const status: JobExecutionStatus = JobExecutionStatus.SUCCEEDED;
const request: unknown = { thingName: "Lamp", jobId: "$next" };
const jobId: string | undefined = DescribeJobExecutionRequest.is(request) ? request.jobId : undefined;

let refused = false;
try {
  DescribeJobExecutionRequest.parse({ thingName: "a lamp", jobId: "$next" });
} catch (error) {
  refused = error instanceof ValidationError;
}
console.log(JSON.stringify({ topic, operation: parsed?.operation, kind: parsed?.kind, terminal: isTerminal(status), jobId, refused }));
`;

let project: InstalledProject;

beforeAll(async () => {
  project = await createInstalledProject("generated/aws-iot-jobs");
  await writeFile(join(project.folder, "program.ts"), program);
  await writeFile(join(project.folder, "globals.d.ts"), "declare const console: { log(text: string): void };\n");
  return project.remove;
});

test.each([
  { resolution: "nodenext", module: "nodenext" },
  { resolution: "bundler", module: "esnext" },
])("a program that uses the package compiles under $resolution and runs", async ({ resolution, module }) => {
  const options = ["--moduleResolution", resolution, "--module", module, "--target", "es2022", "--lib", "es2022", "--strict"];
  const files = ["program.ts", "globals.d.ts"];
  const compiled = await runProgram(process.execPath, [tsc, ...options, "--outDir", `out-${resolution}`, ...files], project.folder);
  expect(compiled.output).toBe("");

  const { output, errors } = await runProgram(process.execPath, [`out-${resolution}/program.js`], project.folder);
  expect(errors).toBe("");
  expect(JSON.parse(output)).toEqual({
    topic: "$aws/things/Lamp/jobs/42/update",
    operation: "updateJobExecution",
    kind: "accepted",
    terminal: true,
    jobId: "$next",
    refused: true,
  });
});

test("the packed package holds the published specifications", async () => {
  const folder = join(project.folder, "node_modules/@topicsmith/aws-iot-jobs");
  const openapi = JSON.parse(await readFile(join(folder, "openapi.json"), "utf8")) as { openapi: string };
  expect(openapi.openapi).toMatch(/^3\.1\./);
});
