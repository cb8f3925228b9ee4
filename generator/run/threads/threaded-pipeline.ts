import type { Api } from "../../api/api.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import { createModelPipeline } from "../model-pipeline.js";
import type { Pipeline } from "../pipeline.js";
import { startEmitThread, type EmitElsewhere } from "./start-emit-thread.js";

/** The pipeline of `createModelPipeline` on two threads: the second one loads the emitters while this one loads the model. */
export function createThreadedPipeline(): Pipeline<NormalizedDocument, Api> {
  let thread: EmitElsewhere | undefined;
  const useThread = (): EmitElsewhere => (thread ??= startEmitThread());
  return {
    ...createModelPipeline(),
    prepareEmit: () => void useThread(),
    emit: async (api) => useThread()(api),
  };
}
