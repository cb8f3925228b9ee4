import { on } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import type { EmitReport, EmitTask } from "./emit-task.js";

/** Emits an API's files on another thread. */
export type EmitElsewhere = (api: Api) => AsyncIterable<EmittedFile>;

/** Starts a thread that loads the emitters at once. It keeps the process from ending only while it has something to do. */
export function startEmitThread(): EmitElsewhere {
  const worker = new Worker(new URL("./emit-thread.js", import.meta.url));
  worker.unref();

  return async function* (api) {
    const { port1, port2 } = new MessageChannel();
    const reports: AsyncIterable<readonly EmitReport[]> = on(port1, "message", { close: ["close"] });
    const task: EmitTask = { port: port2, api };
    worker.postMessage(task, [port2]);
    try {
      for await (const [report] of reports) {
        if (report === undefined) continue;
        if ("error" in report) throw report.error;
        yield report.file;
      }
    } finally {
      port1.close();
    }
  };
}
