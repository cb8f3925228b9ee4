import { parentPort } from "node:worker_threads";
import { readAssets } from "../read-assets.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { emit } from "../../emit/emit.js";
import { formatText } from "../../write/format-text.js";
import type { ThreadReport, ThreadTask } from "./thread-task.js";

// The body of the second thread.

const assets = readAssets();

parentPort?.on("message", (task: ThreadTask) => void perform(task));

/** Each file of an API leaves as soon as it is emitted. */
async function perform(task: ThreadTask): Promise<void> {
  const report = (message: ThreadReport<EmittedFile | string>): void => task.port.postMessage(message);
  try {
    if (task.kind === "format") report({ value: await formatText(task.file) });
    else for (const value of emit(task.api, assets)) report({ value });
  } catch (error) {
    report({ error });
  }
  task.port.close();
}
