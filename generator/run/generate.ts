import { resolve } from "node:path";
import { createDiskCache } from "./cache/cache.js";
import { findCacheFolder } from "./cache/find-cache-folder.js";
import { openLastRun, type LastRun } from "./cache/last-run.js";
import type { GenerateOptions } from "./generate-options.js";
import type { GenerateResult, OutputResult } from "./generate-result.js";
import { readModels, type NamedModel } from "./read-models.js";
import type { Pipeline } from "./pipeline.js";
import { reportUnchanged } from "./report-unchanged.js";
import { createStopwatch } from "./stopwatch.js";

/**
 * Brings the outputs of all models to what the models say: all of them or, if any model has an error, none.
 *
 * @throws UsageError for a model that cannot be read and for two models with one output folder
 * @throws OutputBusyError if another generator keeps writing to the same folder
 */
export type Generate = (options: GenerateOptions) => Promise<GenerateResult>;

/** Makes a generator from a pipeline, which is not used, so that nothing heavy is loaded, in a run that finds nothing changed. */
export function createGenerator<Document, Resolved>(pipeline: Pipeline<Document, Resolved>): Generate {
  return async (options) => {
    const { timings, measure } = createStopwatch();
    const run = { ...options, cwd: options.cwd ?? process.cwd() };
    const models = await measure("read", () => readModels(run.models, run));
    const lastRun = await measure("unchanged", () => findLastRun(run, models));
    const unchanged = await measure("unchanged", () => lastRun?.recall());
    if (unchanged !== undefined) return { ok: true, diagnostics: [], outputs: reportUnchanged(unchanged, run.out), timings };

    const loaded = await measure("load", () => Promise.all(models.map(async (model) => ({ ...model, ...(await pipeline.load(model)) }))));
    const diagnostics = loaded.flatMap((model) => model.diagnostics);
    const checked = loaded.flatMap((model) => (model.document === undefined ? [] : [{ ...model, document: model.document }]));
    const hasError = diagnostics.some(({ severity }) => severity === "error");
    if (hasError) return { ok: false, diagnostics, outputs: [], timings };

    const { makeOutputs } = await import("./make-outputs.js");
    // Warnings have to be shown in every run, so that a run with warnings is never one to skip.
    const outputs = await makeOutputs(checked, { run, pipeline, lastRun: diagnostics.length === 0 ? lastRun : undefined, measure });
    return { ok: outputs.every(isFine), diagnostics, outputs, timings };
  };
}

function isFine({ differences, conflicts }: OutputResult): boolean {
  return differences.length === 0 && conflicts.length === 0;
}

/** A check must not trust what a run remembers, and storages other than the disk are for runs that nobody repeats. */
function findLastRun(run: GenerateOptions & { readonly cwd: string }, models: readonly NamedModel[]): LastRun | undefined {
  if (run.check === true || run.storage !== undefined) return undefined;
  const cache = run.cache ?? createDiskCache(findCacheFolder(run.cwd));
  return openLastRun({ cache, out: resolve(run.cwd, run.out), cwd: run.cwd, models });
}
