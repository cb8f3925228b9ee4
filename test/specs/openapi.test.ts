import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Api } from "../../generator/api/api.js";
import { emitOpenApi } from "../../generator/emit/openapi.js";
import { demandingApi } from "./demanding-api.js";
import { compileGenerated, generators, kubb, oazapfts, openapiTypescript } from "./generate.js";
import { lintWithRedocly, lintWithSpectral } from "./lint.js";

const documents = [
  { what: "the published Jobs API", read: readPublished },
  { what: "an API that uses all of the language", read: (file: string) => Promise.resolve(readEmitted(demandingApi, file)) },
];

function readPublished(file: string): Promise<string> {
  return readFile(`generated/aws-iot-jobs/${file}`, "utf8");
}

function readEmitted(api: Api, file: string): string {
  return emitOpenApi(api).find(({ path }) => path === file)?.text ?? "";
}

describe.each(documents)("$what", ({ read }) => {
  test.each(["openapi.json", "openapi.yaml"])("redocly has nothing to say of %s", async (file) => {
    expect(await lintWithRedocly(await read(file))).toEqual([]);
  });

  test.each(["openapi.json", "openapi.yaml"])("spectral has nothing to say of %s", async (file) => {
    expect(await lintWithSpectral(await read(file))).toEqual([]);
  });

  test.each(generators)("what $name makes of it compiles under strict", async (generator) => {
    expect(await compileGenerated(generator, await read("openapi.json"))).toBe("");
  });
});

describe("with what openapi-typescript makes of a document", () => {
  async function compileBody(operation: string, body: string, document: string): Promise<string> {
    const use = `
      import type { operations } from "./types";
      type Body = NonNullable<operations["${operation}"]["requestBody"]>["content"]["application/json"];
      export const body: Body = ${body};
    `;
    return compileGenerated(openapiTypescript, document, use);
  }

  test("the Jobs API's update needs nothing but a status", async () => {
    const document = await readPublished("openapi.json");
    expect(await compileBody("UpdateJobExecution", `{ status: "SUCCEEDED" }`, document)).toBe("");
    expect(await compileBody("UpdateJobExecution", `{ includeJobDocument: true }`, document)).toContain("'status' is missing");
  });

  test("a member of a request body with a default may be left out, however deep it is", async () => {
    const document = readEmitted(demandingApi, "openapi.json");
    expect(await compileBody("BlinkLamp", `{ blink: { color: "red" } }`, document)).toBe("");
  });
});

/** Programs that report with the least that the service asks for, and stop the step timer. */
const updates = [
  {
    generator: oazapfts,
    use: `
      import { updateJobExecution } from "./api";
      export const updates = [
        updateJobExecution("MyThing", "job-1", { status: "SUCCEEDED" }),
        updateJobExecution("MyThing", "job-1", { status: "IN_PROGRESS", stepTimeoutInMinutes: -1 }),
      ];
    `,
  },
  {
    generator: kubb,
    use: `
      import { updateJobExecution } from "./client/index";
      export const updates = [
        updateJobExecution("MyThing", "job-1", { status: "SUCCEEDED" }),
        updateJobExecution("MyThing", "job-1", { status: "IN_PROGRESS", stepTimeoutInMinutes: -1 }),
      ];
    `,
  },
];

test.each(updates)("the client that $generator.name makes takes an update with nothing but a status", async ({ generator, use }) => {
  expect(await compileGenerated(generator, await readPublished("openapi.json"), use)).toBe("");
});
