import type { MessagePort } from "node:worker_threads";
import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../../emit/emitted-file.js";

/** An API whose files the second thread is to send to `port`, each as soon as it is emitted. It closes the port when there are no more. */
export interface EmitTask {
  readonly port: MessagePort;
  readonly api: Api;
}

/** One emitted file, or why there are no more. */
export type EmitReport = { readonly file: EmittedFile } | { readonly error: unknown };
