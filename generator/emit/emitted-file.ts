/** One file of the output, before layout. */
export interface EmittedFile {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** How the writer lays it out; `as-is` is left alone. */
  readonly layout: "typescript" | "json" | "yaml" | "markdown" | "as-is";
  /** What the file takes from other modules and offers them; absent where it is no module. */
  readonly module?: ModuleInterface;
  /** How users import the file; absent where they have no name for it. */
  readonly entry?: Entry;
  /** Set on what only serves to build the package. Everything else is published. */
  readonly onlyBuilds?: true;
}

/** The name under which users import a file. Files of one name stand for each other, or make up its pattern. */
export interface Entry {
  /** As in `exports` of `package.json`: `.`, `./mqtt`, or a pattern for all files that it matches: `./schemas/*.json`. */
  readonly subpath: string;
  /** What a user finds there, for the README. */
  readonly contents: string;
  /** The environment in which this file is taken; where nothing is said, in all others. */
  readonly condition?: "node";
}

/** What joins a module to others, so that nothing need be read from its text again. */
export interface ModuleInterface {
  /** What it imports or exports of other modules, each of which is there once. */
  readonly imports: readonly ModuleImport[];
  /** In the order of the file. */
  readonly exports: readonly ModuleExport[];
}

/** What a module takes from another one. */
export interface ModuleImport {
  /** A module of the package by its path (`src/runtime/values/validator`), a package by its name. */
  readonly module: string;
  /** By their names there. */
  readonly names: readonly string[];
}

/** One name that a module exports. A name that is a value and a type of its own is there twice. */
export interface ModuleExport {
  readonly name: string;
  readonly kind: "value" | "type";
  /** The type that a constant is declared with, without its arguments: `Validator`. */
  readonly declaredType?: string;
}
