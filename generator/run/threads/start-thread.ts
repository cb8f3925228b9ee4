import { on } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import type { ThreadReport, ThreadTask } from "./thread-task.js";

/** A second thread, with libraries of its own. */
export interface SecondThread {
  /** Emits an API's files, each of which is there as soon as it is emitted. */
  emit(api: Api): AsyncIterable<EmittedFile>;
  /** Lays out one file. */
  format(file: EmittedFile): Promise<string>;
}

type Question = { [Kind in ThreadTask["kind"]]: Omit<Extract<ThreadTask, { kind: Kind }>, "port"> }[ThreadTask["kind"]];

/** Starts the thread, which loads the emitters at once. It keeps the process from ending only while it has something to do. */
export function startThread(): SecondThread {
  const worker = new Worker(new URL("./thread.js", import.meta.url));
  worker.unref();

  async function* ask<Value>(question: Question): AsyncGenerator<Value, void> {
    const { port1, port2 } = new MessageChannel();
    const reports: AsyncIterable<readonly ThreadReport<Value>[]> = on(port1, "message", { close: ["close"] });
    worker.postMessage({ ...question, port: port2 }, [port2]);
    try {
      for await (const [report] of reports) {
        if (report === undefined) continue;
        if ("error" in report) throw report.error;
        yield report.value;
      }
    } finally {
      port1.close();
    }
  }

  return {
    emit: (api) => ask<EmittedFile>({ kind: "emit", api }),
    async format(file) {
      for await (const text of ask<string>({ kind: "format", file })) return text;
      throw new Error(`The thread ended before ${file.path} was laid out.`);
    },
  };
}
