import { createGenerator, type Generate } from "./generate.js";
import { createModelStages } from "./model-stages.js";
import { createValidator, type Validate } from "./validate.js";

const stages = createModelStages();

/** Brings the outputs of models to what the models say; see `Generate`. */
export const generate: Generate = createGenerator(stages);

/** Checks models and makes nothing of them; see `Validate`. */
export const validate: Validate = createValidator(stages);

export type { Cache } from "./cache/cache.js";
export type { Generate } from "./generate.js";
export type { GenerateOptions } from "./generate-options.js";
export type { Difference, GenerateResult, OutputResult, Stage, Timings } from "./generate-result.js";
export type { Diagnostic } from "./load/diagnostic.js";
export { UsageError, type ModelSource, type ModelText } from "./model-source.js";
export type { Validate, ValidateOptions, ValidateResult } from "./validate.js";
export { createMemoryStorage, type MemoryStorage } from "./write/memory-storage.js";
export { OutputBusyError } from "./write/output-lock.js";
export { StoragePathError, type Storage, type StoredEntry } from "./write/storage.js";
