import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../../generator/cli/run-cli.js";
import { listFiles } from "../run/listing-pipeline.js";
import { createTemporaryFolder, type TemporaryFolder } from "../write/temporary-folder.js";
import { createListingTools } from "./listing-tools.js";
import { createRecordingTerminal, type RecordingTerminal } from "./recording-terminal.js";

/** Watches while `work` does something to the folder; returns what the process exits with. */
async function watchWhile(folder: TemporaryFolder, line: string, work: (terminal: RecordingTerminal) => Promise<void>): Promise<number> {
  const terminal = createRecordingTerminal(folder.path);
  const code = runCli(line.split(" "), { version: "1.2.3", terminal, tools: createListingTools() });
  try {
    await work(terminal);
  } finally {
    terminal.end();
  }
  return await code;
}

describe("topicsmith generate --watch", () => {
  test("generates at once, and again after every change", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles({ "a.txt": "a" }) });
    const code = await watchWhile(folder, "generate --watch", async ({ waitFor }) => {
      await waitFor(/2 written/);
      folder.write("model/jobs.yaml", listFiles({ "a.txt": "new" }));
      await waitFor(/2 written/);
      folder.write("model/jobs.yaml", listFiles({ "a.txt": "newer still" }));
      await waitFor(/2 written/);
    });
    expect(code).toBe(0);
    expect(folder.read("generated/jobs/a.txt")).toBe("newer still");
  });

  test("survives an editor that saves by renaming", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles({ "a.txt": "a" }) });
    const saveByRename = (text: string): void => {
      folder.write("model/.jobs.yaml.swp", listFiles({ "a.txt": text }));
      renameSync(join(folder.path, "model/.jobs.yaml.swp"), join(folder.path, "model/jobs.yaml"));
    };
    await watchWhile(folder, "generate model/jobs.yaml --watch", async ({ waitFor }) => {
      await waitFor(/written/);
      saveByRename("first");
      await waitFor(/written/);
      saveByRename("second");
      await waitFor(/written/);
    });
    expect(folder.read("generated/jobs/a.txt")).toBe("second");
  });

  test("survives a model that is not there yet, or for a while not there", async () => {
    const folder = createTemporaryFolder();
    await watchWhile(folder, "generate model/jobs.yaml --watch", async ({ waitFor }) => {
      await waitFor(/There is no model/);
      folder.write("model/jobs.yaml", listFiles({ "a.txt": "a" }));
      await waitFor(/2 written/);
      rmSync(join(folder.path, "model"), { recursive: true });
      await waitFor(/There is no model/);
      folder.write("model/jobs.yaml", listFiles({ "a.txt": "back" }));
      await waitFor(/2 written/);
    });
    expect(folder.read("generated/jobs/a.txt")).toBe("back");
  });

  test("survives an error in the model", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": "bad" });
    await watchWhile(folder, "generate --watch", async ({ waitFor }) => {
      await waitFor(/yaml-syntax/);
      folder.write("model/jobs.yaml", listFiles({ "a.txt": "a" }));
      await waitFor(/2 written/);
    });
    expect(folder.read("generated/jobs/a.txt")).toBe("a");
  });

  test("notices a new model where none is named", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles({ "a.txt": "a" }) });
    await watchWhile(folder, "generate --watch", async ({ waitFor }) => {
      await waitFor(/written/);
      folder.write("model/shadows.yaml", listFiles({ "a.txt": "a" }));
      await waitFor(/generated\/shadows: 2 written/);
      folder.write("model/shadows.yaml", listFiles({ "a.txt": "changed" }));
      await waitFor(/generated\/shadows: 2 written/);
    });
    expect(folder.read("generated/shadows/a.txt")).toBe("changed");
  });

  test("prints one JSON document a line", async () => {
    const folder = createTemporaryFolder({ "model/jobs.yaml": listFiles({ "a.txt": "a" }) });
    await watchWhile(folder, "generate --watch --format json", async ({ waitFor, out }) => {
      await waitFor(/\n/);
      rmSync(join(folder.path, "model/jobs.yaml"));
      await waitFor(/\n/);
      const documents = out().trimEnd().split("\n");
      expect(documents.map((document) => JSON.parse(document) as unknown)).toMatchObject([{ ok: true }, { ok: false }]);
    });
  });
});
