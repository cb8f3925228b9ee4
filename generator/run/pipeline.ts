import type { EmittedFile } from "../emit/emitted-file.js";
import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import type { ModelText } from "./read-models.js";

/** The steps from a model's text to its files before layout. Each loads what it needs when it is first called. */
export interface Pipeline<Document, Resolved> {
  readonly load: (source: ModelText) => Promise<LoadedModel<Document>>;
  readonly resolve: (document: Document, output: { readonly slug: string; readonly command: string }) => Promise<Resolved>;
  readonly emit: (api: Resolved) => Promise<Iterable<EmittedFile>>;
}

export interface LoadedModel<Document> {
  /** `undefined` where there is an error among the diagnostics. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}
