import type { Cache } from "./cache/cache.js";
import type { ModelSource } from "./read-models.js";
import type { Storage } from "../write/storage.js";

/** What to generate, from what, and where to. */
export interface GenerateOptions {
  readonly models: readonly ModelSource[];
  /** The folder of all outputs; the output of `model/aws-iot-jobs.yaml` goes to `aws-iot-jobs` in it. */
  readonly out: string;
  /** What relative paths start from; the working directory if not given. */
  readonly cwd?: string;
  /** Compare only: list in `differences` every file that is not as the model says, and write nothing. */
  readonly check?: boolean;
  /** Say what would be written and removed, and write nothing. */
  readonly dryRun?: boolean;
  /** Replace files as well that a person wrote or edited. */
  readonly force?: boolean;
  /** Where output goes, its root standing for `out`; the disk if not given. */
  readonly storage?: Storage;
  /** Where a run on the disk leaves what makes the next one fast; if not given, the cache folder of the project or the user. */
  readonly cache?: Cache;
}
