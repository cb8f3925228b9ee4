import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import { readModel, type ModelSource } from "./read-models.js";
import type { Stages } from "./pipeline.js";

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

/** Makes the function that checks models from the stage that loads them. */
export function createValidator<Document>(stages: Pick<Stages<Document, unknown>, "load">): Validate {
  return async ({ models, cwd = process.cwd() }) => {
    const loaded = await Promise.all(models.map((source) => stages.load(readModel(source, cwd))));
    const diagnostics = loaded.flatMap((model) => model.diagnostics);
    return { ok: diagnostics.every(({ severity }) => severity !== "error"), diagnostics };
  };
}
