import type { TemplateDelegate } from "handlebars";

/** The texts that every output starts from, read once before emitting. */
export interface Assets {
  /** `templates/readme/**` by path below that folder, without the ending: `readme.md`, `mqtt/worker`. */
  readonly readme: ReadonlyMap<string, ReadmeTemplate>;
  /** `templates/runtime/**` by path below that folder: `validator.ts`. */
  readonly runtime: ReadonlyMap<string, RuntimeModule>;
}

/** Fills a template of the README. */
export type ReadmeTemplate = TemplateDelegate<object>;

/** A module of the runtime. */
export interface RuntimeModule {
  readonly text: string;
  /** The specifiers of the modules that it imports or exports from, as it writes them: `../json.js`. */
  readonly imports: readonly string[];
}
