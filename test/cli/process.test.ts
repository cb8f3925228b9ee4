import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { buildScript } from "../write/build-script.js";
import { listFiles } from "../run/listing-pipeline.js";
import { createTemporaryFolder, type TemporaryFolder } from "../write/temporary-folder.js";

let script = "";
beforeAll(async () => {
  script = await buildScript(new URL("cli-script.ts", import.meta.url));
});

/** Starts the command line as a process of its own. */
function start({ path }: TemporaryFolder, ...argv: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, [script, ...argv], { cwd: path, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stderr.resume();
  return child;
}

const jobs = { "model/jobs.yaml": listFiles({ "a.txt": "a" }) };

describe("the process", () => {
  test.each([
    ["validate", 0],
    ["generate --check", 1],
    ["generate --nonsense", 2],
  ])("exits after `topicsmith %s` with %i", async (line, expected) => {
    const child = start(createTemporaryFolder(jobs), ...line.split(" "));
    child.stdout.resume();
    expect(await once(child, "exit")).toEqual([expected, null]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("ends a watch cleanly on %s", async (signal) => {
    const child = start(createTemporaryFolder(jobs), "generate", "--watch");
    await once(child.stdout, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("does not crash when whoever reads stops reading", async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`file-${index}.txt`, ""]));
    const child = start(createTemporaryFolder({ "model/jobs.yaml": listFiles(many) }), "generate", "--dry-run");
    child.stdout.destroy();
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});
