import { resolve } from "node:path";
import type { Tools } from "../../generator/cli/tools.js";
import { createGenerator } from "../../generator/run/generate.js";
import { createValidator } from "../../generator/run/validate.js";
import { createDiskStorage } from "../../generator/write/disk-storage.js";
import { createListingPipeline } from "../run/listing-pipeline.js";

/** The real generator, whose models are lists of files, and which remembers nothing. */
export function createListingTools(): Tools {
  const pipeline = createListingPipeline();
  const generate = createGenerator(pipeline);
  return {
    generate: (options) => generate({ ...options, storage: createDiskStorage(resolve(options.cwd ?? "", options.out)) }),
    validate: createValidator(pipeline),
  };
}
