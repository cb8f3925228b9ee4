import { resolve } from "node:path";
import { createDiskCache } from "./cache/cache.js";
import { findCacheFolder } from "./cache/find-cache-folder.js";
import { openRunMemory, type RunMemory } from "./cache/run-record.js";
import type { RunRecord } from "./cache/unchanged-run.js";
import type { GenerateOptions } from "./generate-options.js";
import type { GenerateResult, OutputResult } from "./generate-result.js";
import { readModels, type NamedModel } from "./read-models.js";
import type { Stages } from "./pipeline.js";
import { createStopwatch } from "./stopwatch.js";

/**
 * Brings the outputs of all models to what the models say: all of them or, if any model has an error, none.
 *
 * @throws UsageError for a model that cannot be read and for two models with one output folder
 * @throws OutputBusyError if another generator keeps writing to the same folder
 */
export type Generate = (options: GenerateOptions) => Promise<GenerateResult>;

/** Makes a generator from its stages. None of them is called, and so nothing heavy loaded, in a run that finds nothing changed. */
export function createGenerator<Document, Resolved>(stages: Stages<Document, Resolved>): Generate {
  return async (options) => {
    const { timings, measure } = createStopwatch();
    const run = { ...options, cwd: options.cwd ?? process.cwd() };
    const models = await measure("read", () => readModels(run.models, run));
    const memory = await measure("unchanged", () => openMemory(run, models));
    const unchanged = await measure("unchanged", () => memory?.recallRun());
    if (unchanged !== undefined) return { ok: true, diagnostics: [], outputs: describeUnchanged(unchanged, run.out), timings };

    stages.prepareEmit?.();
    const loaded = await measure("load", () => Promise.all(models.map(async (model) => ({ ...model, ...(await stages.load(model)) }))));
    const diagnostics = loaded.flatMap((model) => model.diagnostics);
    const checked = loaded.flatMap((model) => (model.document === undefined ? [] : [{ ...model, document: model.document }]));
    const hasError = diagnostics.some(({ severity }) => severity === "error");
    if (hasError) return { ok: false, diagnostics, outputs: [], timings };

    const { makeOutputs } = await import("./make-outputs.js");
    // Warnings have to be shown in every run, so that a run with warnings is never one to skip.
    const outputs = await makeOutputs(checked, { run, stages, memory: diagnostics.length === 0 ? memory : undefined, measure });
    return { ok: outputs.every(({ differences }) => differences.length === 0), diagnostics, outputs, timings };
  };
}

/** A check must not trust what a run remembers, and storages other than the disk are for runs that nobody repeats. */
function openMemory(run: GenerateOptions & { readonly cwd: string }, models: readonly NamedModel[]): RunMemory | undefined {
  if (run.check === true || run.storage !== undefined) return undefined;
  const cache = run.cache ?? createDiskCache(findCacheFolder(run.cwd));
  return openRunMemory({ cache, out: resolve(run.cwd, run.out), cwd: run.cwd, models });
}

function describeUnchanged({ folders }: RunRecord, out: string): OutputResult[] {
  return folders.map(({ folder, files }) => ({
    folder: `${out}/${folder}`,
    written: [],
    unchanged: files,
    removed: [],
    kept: [],
    differences: [],
  }));
}
