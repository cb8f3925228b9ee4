import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import type { Generate } from "../run/generate.js";
import type { Validate } from "../run/validate.js";

/** What the command line puts a face on. */
export interface Tools {
  readonly generate: Generate;
  readonly validate: Validate;
  /** Problems as text for people, with code frames. */
  readonly printDiagnostics: (diagnostics: readonly Diagnostic[], options: { readonly color: boolean }) => Promise<string>;
}
