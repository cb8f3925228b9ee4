/** One file of the output, before layout. */
export interface EmittedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** How the writer lays it out; `as-is` is left alone. */
  readonly layout: "typescript" | "json" | "yaml" | "markdown" | "as-is";
  /** What the file takes from other modules and offers them; absent where it is no module. */
  readonly module?: ModuleInterface;
}

/** What joins a module to others, so that nothing need be read from its text again. Plain data: it travels between threads. */
export interface ModuleInterface {
  /** The modules that it imports or exports from, each once: those of the package by their path (`src/runtime/values/validator`), packages by name. */
  readonly imports: readonly string[];
  /** In the order of the file. */
  readonly exports: readonly ModuleExport[];
}

/** One name that a module exports. A name that is a value and a type of its own is there twice. */
export interface ModuleExport {
  readonly name: string;
  readonly kind: "value" | "type";
  /** The type that a constant is declared with, without its arguments: `Validator`. */
  readonly declaredType?: string;
}
