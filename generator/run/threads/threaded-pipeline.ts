import { setImmediate } from "node:timers/promises";
import type { Api } from "../../api/api.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import { createModelStages } from "../model-pipeline.js";
import type { Stages } from "../pipeline.js";
import type { FormatFile } from "../../write/format-files.js";
import { formatText } from "../../write/format-text.js";
import { shareWork } from "../../write/share-work.js";
import { startThread, type SecondThread } from "./start-thread.js";

/**
 * The stages of `createModelStages` on two threads. The second one loads ts-morph while this one reads the model, and emits while this one
 * lays out; what is left then they lay out together.
 */
export function createThreadedStages(): Stages<NormalizedDocument, Api> {
  let thread: SecondThread | undefined;
  const useThread = (): SecondThread => (thread ??= startThread());
  const formatHere: FormatFile = async (file) => {
    // Lets the files in that the other thread has sent.
    await setImmediate();
    return formatText(file);
  };
  const formatThere: FormatFile = (file) => useThread().format(file);
  return {
    ...createModelStages(),
    prepareEmit: () => void useThread(),
    emit: async (api) => useThread().emit(api),
    // Two at a time over there, so that it never waits for the next one to be sent; one here, which is the first to have time.
    format: shareWork([formatThere, formatThere, formatHere]),
  };
}
