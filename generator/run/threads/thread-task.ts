import type { MessagePort } from "node:worker_threads";
import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../../emit/emitted-file.js";

/** What the second thread is asked to do; it says what came of it to `port`, and closes it. */
export type ThreadTask = { readonly port: MessagePort } & (
  { readonly kind: "emit"; readonly api: Api } | { readonly kind: "format"; readonly file: EmittedFile }
);

/** One emitted file or the text of one that was laid out, or why there is none. */
export type ThreadReport<Value> = { readonly value: Value } | { readonly error: unknown };
