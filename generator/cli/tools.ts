import type { Generate } from "../run/generate.js";
import type { Validate } from "../run/validate.js";

/** What the command line puts a face on. */
export interface Tools {
  readonly generate: Generate;
  readonly validate: Validate;
}
