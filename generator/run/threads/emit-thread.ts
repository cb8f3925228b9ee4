import { parentPort } from "node:worker_threads";
import { emit } from "../../emit/emit.js";
import { readAssets } from "../read-assets.js";
import type { EmitReport, EmitTask } from "./emit-task.js";

// The body of the second thread.

const assets = readAssets();

parentPort?.on("message", ({ port, api }: EmitTask) => {
  const report = (message: EmitReport): void => port.postMessage(message);
  try {
    for (const file of emit(api, assets)) report({ file });
  } catch (error) {
    report({ error });
  }
  port.close();
});
