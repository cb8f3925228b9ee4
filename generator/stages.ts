import type { EmittedFile } from "./emit/emitted-file.js";
import type { Diagnostic } from "./load/diagnostic.js";
import type { ModelText } from "./model-source.js";

/** The stages between a model's text and its files. Each loads what it needs when it is first called. */
export interface Stages<Document, Resolved> {
  readonly load: (source: ModelText) => Promise<LoadedModel<Document>>;
  readonly resolve: (document: Document, output: { readonly slug: string; readonly command: string }) => Promise<Resolved>;
  readonly emit: (api: Resolved) => Promise<readonly EmittedFile[]>;
}

export interface LoadedModel<Document> {
  /** `undefined` where there is an error among the diagnostics. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}
