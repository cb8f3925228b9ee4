/** The texts that every output starts from, read once before emitting. */
export interface Assets {
  /** `templates/*.hbs` by name without the ending: `README`. */
  readonly templates: ReadonlyMap<string, string>;
  /** `templates/runtime/**` by path below that folder: `validator.ts`. */
  readonly runtime: ReadonlyMap<string, string>;
}
