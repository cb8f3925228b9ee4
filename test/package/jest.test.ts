import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHttpsResponder } from "../contract/https-responder.js";
import type { HttpsResponder } from "../contract/https-responder.js";
import { runProgram } from "../process/run-program.js";
import { createInstalledProject, type InstalledProject } from "./installed-project.js";

const packageFolder = "generated/aws-iot-jobs";
const jest = resolve("node_modules/jest/bin/jest.js");

let project: InstalledProject;
let service: HttpsResponder;

beforeAll(async () => {
  service = await startHttpsResponder(undefined);
  project = await createInstalledProject(packageFolder, "commonjs");
  for (const name of ["babel-jest", "@babel/plugin-transform-modules-commonjs"]) {
    const path = join(project.folder, "node_modules", name);
    await mkdir(dirname(path), { recursive: true });
    await symlink(resolve("node_modules", name), path);
  }
  await writeFile(join(project.folder, "device.test.js"), writeTest(service.endpoint));
});
afterAll(async () => {
  await service.close();
  await project.remove();
});

/** What someone may write who tests a device with Jest as it is. */
function writeTest(endpoint: string): string {
  return `
    const { topics, ResourceNotFoundError } = require("@topicsmith/aws-iot-jobs");
    const { JobsHttpsClient } = require("@topicsmith/aws-iot-jobs/https");
    const { JobsMqttClient, fromMqttJs } = require("@topicsmith/aws-iot-jobs/mqtt");
    const { sigV4 } = require("@topicsmith/aws-iot-jobs/sigv4");

    const auth = sigV4({ region: "eu-west-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" } });
    const jobs = new JobsHttpsClient({ endpoint: "${endpoint}", thingName: "MyThing", auth });
    afterAll(() => jobs.close());

    test("reports", async () => {
      expect(await jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" })).toEqual({});
      await expect(jobs.describeJobExecution({ jobId: "unknown" })).rejects.toThrow(ResourceNotFoundError);
    });

    test("listens", () => {
      expect(topics.jobExecutionsChanged.filter({ thingName: "MyThing" })).toBe("$aws/things/MyThing/jobs/notify");
      expect([JobsMqttClient, fromMqttJs]).toEqual([expect.any(Function), expect.any(Function)]);
    });
  `;
}

async function runJest(config: string): Promise<{ readonly exitCode: number; readonly errors: string }> {
  await writeFile(join(project.folder, "jest.config.js"), config);
  return runProgram(process.execPath, [jest, "--cacheDirectory", join(project.folder, "cache")], project.folder);
}

describe("Jest, which runs tests as CommonJS by default", () => {
  it("loads the package with the setting that the README gives", async () => {
    const readme = await readFile(join(packageFolder, "README.md"), "utf8");
    const setting = readme.split("<!-- setting: jest.config.js -->")[1]?.split(/^```js\n|^```$/m)[1];
    const { exitCode, errors } = await runJest(setting ?? "");
    expect(errors).toContain("2 passed");
    expect(exitCode).toBe(0);
  });
});
