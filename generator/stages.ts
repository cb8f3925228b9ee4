import type { Assets } from "./emit/assets.js";
import type { EmittedFile } from "./emit/emitted-file.js";
import type { ModelText } from "./model-source.js";

/** The stages between a model's text and its files. Each loads what it needs when it is first called. */
export interface Stages<Document, Resolved, Diagnostic> {
  load(source: ModelText): Promise<LoadedModel<Document, Diagnostic>>;
  resolve(document: Document, output: { readonly slug: string; readonly command: string }): Promise<Resolved>;
  emit(api: Resolved, assets: Assets): Promise<readonly EmittedFile[]>;
  readAssets(): Promise<Assets>;
}

export interface LoadedModel<Document, Diagnostic> {
  /** `undefined` where there is an error among the diagnostics. */
  readonly document?: Document;
  readonly diagnostics: readonly Diagnostic[];
}
