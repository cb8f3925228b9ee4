import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { createTemporaryFolder } from "../write/temporary-folder.js";
import { runProgram } from "./run-program.js";

const model = resolve("model/aws-iot-jobs.yaml");

test("the command line writes what the function writes", { timeout: 60_000 }, async () => {
  const [byCommand, byFunction] = [createTemporaryFolder(), createTemporaryFolder()];
  const program = `
    import { generate } from ${JSON.stringify(pathToFileURL(resolve("dist/index.js")))};
    await generate({ models: [${JSON.stringify(model)}], out: "generated" });`;
  const runs = await Promise.all([
    runProgram(process.execPath, [resolve("dist/cli.js"), "generate", model], byCommand.path),
    runProgram(process.execPath, ["--input-type=module", "--eval", program], byFunction.path),
  ]);
  expect(runs.map(({ exitCode, errors }) => ({ exitCode, errors }))).toEqual([
    { exitCode: 0, errors: "" },
    { exitCode: 0, errors: "" },
  ]);
  const written = byCommand.readAll();
  expect(Object.keys(written).length).toBeGreaterThan(100);
  expect(written).toEqual(byFunction.readAll());
});

test("a model with errors ends the command line", { timeout: 60_000 }, async () => {
  const { path } = createTemporaryFolder({ "broken.yaml": "topicsmith: 2" });
  const { exitCode, errors } = await runProgram(process.execPath, [resolve("dist/cli.js"), "generate", "broken.yaml"], path);
  expect({ exitCode, errors }).toMatchObject({ exitCode: 1, errors: expect.stringContaining("broken.yaml:1") as string });
});
