import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpsResponder } from "../contract/https-responder.js";
import type { HttpsResponder } from "../contract/https-responder.js";
import { compileStrictly, generateInto, openapiTypescript } from "./generate.js";

/** A program that someone may write who has openapi-fetch, and types that openapi-typescript made of the published document. */
const program = `
import createClient from "openapi-fetch";
import type { paths } from "./types";

export async function update(baseUrl: string): Promise<object> {
  const client = createClient<paths>({ baseUrl });
  const path = { thingName: "MyThing", jobId: "job-1" };
  const least = await client.POST("/things/{thingName}/jobs/{jobId}", { params: { path }, body: { status: "SUCCEEDED" } });
  const more = await client.POST("/things/{thingName}/jobs/{jobId}", {
    params: { path },
    body: { status: "IN_PROGRESS", expectedVersion: 1, includeJobExecutionState: true },
  });
  const next = await client.GET("/things/{thingName}/jobs/$next", { params: { path: { thingName: "MyThing" } } });
  const late = await client.POST("/things/{thingName}/jobs/{jobId}", {
    params: { path: { ...path, jobId: "over" } },
    body: { status: "FAILED" },
  });
  return {
    least: least.data,
    version: more.data?.executionState?.versionNumber,
    next: next.data?.execution?.jobId,
    late: [late.response.status, late.error?.message],
  };
}
`;

let folder: string;
let service: HttpsResponder;

beforeAll(async () => {
  service = await startHttpsResponder(undefined);
  folder = await mkdtemp(join(tmpdir(), "openapi-fetch-"));
  await writeFile(join(folder, "program.ts"), program);
  await generateInto(folder, openapiTypescript, await readFile("generated/aws-iot-jobs/openapi.json", "utf8"));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

describe("a program with openapi-fetch that sends an update with nothing but a status", () => {
  it("compiles under strict", async () => {
    expect(await compileStrictly(folder, ["program.ts"])).toBe("");
  });

  it("is understood by the service", async () => {
    const outfile = join(folder, "program.mjs");
    await build({ entryPoints: [join(folder, "program.ts")], bundle: true, platform: "node", format: "esm", outfile });
    const { update } = (await import(pathToFileURL(outfile).href)) as { readonly update: (baseUrl: string) => Promise<object> };

    expect(await update(service.endpoint)).toEqual({
      least: {},
      version: 2,
      next: "job-1",
      late: [409, "The execution is over."],
    });
    expect(service.received[0]?.body).toBe(`{"status":"SUCCEEDED"}`);
  });
});
