import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startHttpsResponder } from "../contract/https-responder.js";
import type { HttpsResponder } from "../contract/https-responder.js";
import { runProgram } from "../process/run-program.js";
import { generateInto, heyApi } from "./generate.js";

let folder: string;
let service: HttpsResponder;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hey-api-"));
  service = await startHttpsResponder(undefined);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** A program that someone may write who has nothing but the published document. */
const program = `
import { client } from "./client/client.gen";
import { describeJobExecution, getPendingJobExecutions, startNextPendingJobExecution, updateJobExecution } from "./client/sdk.gen";

client.setConfig({ baseUrl: process.argv[2] });
const path = { thingName: "MyThing" };
const pending = await getPendingJobExecutions({ path });
const started = await startNextPendingJobExecution({ path, body: { stepTimeoutInMinutes: 10 } });
const described = await describeJobExecution({ path: { ...path, jobId: "job-1" }, query: { includeJobDocument: false } });
const updated = await updateJobExecution({ path: { ...path, jobId: "job-1" }, body: { status: "SUCCEEDED" } });
const unknown = await describeJobExecution({ path: { ...path, jobId: "unknown" } });
console.log(JSON.stringify({
  queued: pending.data?.queuedJobs?.length,
  document: started.data?.execution?.jobDocument,
  described: described.data?.execution?.jobId,
  updated: updated.data,
  error: unknown.error,
  status: unknown.response?.status,
}));
`;

it("the client that hey-api makes of the published document works with the service", async () => {
  await writeFile(join(folder, "program.ts"), program);
  await generateInto(folder, heyApi, await readFile("generated/aws-iot-jobs/openapi.json", "utf8"));
  const outfile = join(folder, "program.mjs");
  await build({ entryPoints: [join(folder, "program.ts")], bundle: true, platform: "node", format: "esm", outfile });

  const { output, errors } = await runProgram(process.execPath, [outfile, service.endpoint], folder);
  expect(errors).toBe("");
  expect(JSON.parse(output)).toEqual({
    queued: 1,
    document: JSON.stringify({ operation: "install", steps: [1, { deep: true }] }),
    described: "job-1",
    updated: {},
    error: { message: "There is no such execution." },
    status: 404,
  });
});
