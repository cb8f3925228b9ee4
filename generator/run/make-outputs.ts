import { resolve } from "node:path";
import type { RunMemory } from "./cache/run-record.js";
import type { GenerateOptions } from "./generate-options.js";
import type { OutputResult } from "./generate-result.js";
import type { NamedModel } from "./read-models.js";
import { describeOutput } from "./report-output.js";
import type { Stages } from "./pipeline.js";
import type { Stopwatch } from "./stopwatch.js";
import { createDiskStorage } from "../write/disk-storage.js";
import { formatText } from "../write/format-text.js";
import { layOutOutput } from "../write/lay-out-output.js";
import { shareWork } from "../write/share-work.js";
import { compareOutputs, writeOutputs, type Output } from "../write/write-output.js";

/** A model without errors. */
export interface CheckedModel<Document> extends NamedModel {
  readonly document: Document;
}

/** What the second half of a run needs besides its models. */
export interface MakeOptions<Document, Resolved> {
  readonly run: GenerateOptions & { readonly cwd: string };
  readonly stages: Pick<Stages<Document, Resolved>, "resolve" | "emit" | "format">;
  readonly memory: RunMemory | undefined;
  readonly measure: Stopwatch["measure"];
}

/** The second half of a run, for models that are free of errors: resolves, emits, lays out, and writes or compares. */
export async function makeOutputs<Document, Resolved>(
  models: readonly CheckedModel<Document>[],
  { run, stages, memory, measure }: MakeOptions<Document, Resolved>,
): Promise<readonly OutputResult[]> {
  const { out, cwd, check = false, dryRun = false } = run;
  const storage = run.storage ?? createDiskStorage(resolve(cwd, out));
  const knownFormats = memory?.recallFormats() ?? new Map<string, string>();
  const format = stages.format ?? shareWork([formatText]);
  const formats = new Map<string, string>();
  const outputs: Output[] = [];
  for (const model of models) {
    const api = await measure("api", () => stages.resolve(model.document, model));
    const laidOut = await measure("emit", async () =>
      layOutOutput(storage, { folder: model.slug, files: await stages.emit(api) }, { memory: knownFormats, format }),
    );
    outputs.push(laidOut.output);
    laidOut.formats.forEach((after, before) => formats.set(before, after));
  }

  const writesNothing = check || dryRun;
  const comparisons = await measure("write", () => (writesNothing ? compareOutputs(storage, outputs) : writeOutputs(storage, outputs)));
  if (!writesNothing) memory?.remember(outputs, formats);
  return comparisons.map((comparison) => describeOutput(comparison, { out, check }));
}
