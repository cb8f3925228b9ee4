import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import { readModel, type ModelSource } from "./read-models.js";
import type { Pipeline } from "./pipeline.js";

export interface ValidateOptions {
  readonly models: readonly ModelSource[];
  /** What relative paths start from; the working directory if not given. */
  readonly cwd?: string;
}

export interface ValidateResult {
  /** No error in any model. */
  readonly ok: boolean;
  /** Every problem of every model. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks models and makes nothing of them.
 *
 * @throws UsageError for a model that cannot be read
 */
export type Validate = (options: ValidateOptions) => Promise<ValidateResult>;

/** Makes the function that checks models from the pipeline that loads them. */
export function createValidator<Document>(pipeline: Pick<Pipeline<Document, unknown>, "load">): Validate {
  return async ({ models, cwd = process.cwd() }) => {
    const loaded = await Promise.all(models.map((source) => pipeline.load(readModel(source, cwd))));
    const diagnostics = loaded.flatMap((model) => model.diagnostics);
    return { ok: diagnostics.every(({ severity }) => severity !== "error"), diagnostics };
  };
}
