import type { Diagnostic } from "../load/diagnostic.js";
import type { Generate } from "../generate.js";
import type { Validate } from "../validate.js";

/** What the command line puts a face on. */
export interface Tools {
  readonly generate: Generate;
  readonly validate: Validate;
  /** Problems as text for people, with code frames. */
  readonly printDiagnostics: (diagnostics: readonly Diagnostic[], options: { readonly color: boolean }) => Promise<string>;
}
