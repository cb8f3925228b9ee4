/** One file of the output, before layout. */
export interface EmittedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** How the writer lays it out; `as-is` is left alone. */
  readonly layout: "typescript" | "json" | "yaml" | "markdown" | "as-is";
}
