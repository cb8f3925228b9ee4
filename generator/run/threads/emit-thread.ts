import { parentPort } from "node:worker_threads";
import { turnOnCompileCache } from "../compile-cache.js";
import type { EmitReport, EmitTask } from "./emit-task.js";

// The body of the second thread.

turnOnCompileCache();

const { emit } = await import("../../emit/emit.js");
const { readAssets } = await import("../assets/read-assets.js");
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
