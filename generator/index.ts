import { createGenerator, type Generate } from "./run/generate.js";
import { createModelPipeline } from "./run/model-pipeline.js";
import { createValidator, type Validate } from "./run/validate.js";

const pipeline = createModelPipeline();

/** Brings the outputs of models to what the models say; see `Generate`. */
export const generate: Generate = createGenerator(pipeline);

/** Checks models and makes nothing of them; see `Validate`. */
export const validate: Validate = createValidator(pipeline);

export type { Cache } from "./run/cache/cache.js";
export type { Generate } from "./run/generate.js";
export type { GenerateOptions } from "./run/generate-options.js";
export type { Difference, GenerateResult, OutputResult, Stage, Timings } from "./run/generate-result.js";
export type { Diagnostic } from "./load/diagnostics/diagnostic.js";
export { UsageError, type ModelSource, type ModelText } from "./run/read-models.js";
export type { Validate, ValidateOptions, ValidateResult } from "./run/validate.js";
export { createMemoryStorage, type MemoryStorage } from "./write/memory-storage.js";
export { OutputBusyError } from "./write/commit/output-lock.js";
export { StoragePathError, type Storage, type StoredEntry } from "./write/storage.js";
