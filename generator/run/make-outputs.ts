import { resolve } from "node:path";
import type { LastRun } from "./cache/last-run.js";
import type { GenerateOptions } from "./generate-options.js";
import type { OutputResult } from "./generate-result.js";
import type { NamedModel } from "./read-models.js";
import type { Pipeline } from "./pipeline.js";
import { reportOutput } from "./report-output.js";
import type { Stopwatch } from "./stopwatch.js";
import { createDiskStorage } from "../write/disk-storage.js";
import { layOutOutput } from "../write/layout/lay-out-output.js";
import { createLayoutMemory } from "../write/layout/layout-memory.js";
import { compareOutputs, hasConflict, writeOutputs, type Output } from "../write/write-output.js";

/** A model without errors. */
export interface CheckedModel<Document> extends NamedModel {
  readonly document: Document;
}

/** What the second half of a run needs besides its models. */
export interface MakeOptions<Document, Resolved> {
  readonly run: GenerateOptions & { readonly cwd: string };
  readonly pipeline: Pick<Pipeline<Document, Resolved>, "resolve" | "emit">;
  /** Where to leave a record of this run, if it is one to skip next time. */
  readonly lastRun: LastRun | undefined;
  readonly measure: Stopwatch["measure"];
}

/** The second half of a run, for models that are free of errors: resolves, emits, lays out, and writes or compares. */
export async function makeOutputs<Document, Resolved>(
  models: readonly CheckedModel<Document>[],
  { run, pipeline, lastRun, measure }: MakeOptions<Document, Resolved>,
): Promise<readonly OutputResult[]> {
  const { out, cwd, check = false, dryRun = false, force = false } = run;
  const storage = run.storage ?? createDiskStorage(resolve(cwd, out));
  const memory = createLayoutMemory(storage, lastRun?.readLayouts() ?? new Map());
  const outputs: Output[] = [];
  for (const model of models) {
    const api = await measure("api", () => pipeline.resolve(model.document, model));
    outputs.push(await measure("emit", async () => layOutOutput({ folder: model.slug, files: await pipeline.emit(api) }, memory)));
  }

  const writesNothing = check || dryRun;
  const comparisons = await measure("write", () =>
    writesNothing ? compareOutputs(storage, outputs) : writeOutputs(storage, outputs, { force }),
  );
  const isBlocked = !check && !force && hasConflict(comparisons);
  if (!writesNothing && !isBlocked) lastRun?.replace(outputs, memory.record);
  return await Promise.all(comparisons.map((comparison) => reportOutput(comparison, { out, check, dryRun, isBlocked })));
}
