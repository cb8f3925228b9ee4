/** A name that a generated file takes from another one. The file collects, merges and sorts its references; emitters only list them. */
export interface Reference {
  /** The module's path in the package without its ending: `src/runtime/values/validator`. */
  readonly module: string;
  readonly name: string;
  /** What the file calls it, where that is another name. */
  readonly alias?: string;
  readonly typeOnly: boolean;
}

/** References a value (a function, a validator, a class), which may be used as a type as well. */
export function importValue(module: string, name: string): Reference {
  return { module, name, typeOnly: false };
}

/** References a value under another name than its own, which the file gives to something else. */
export function importValueAs(module: string, name: string, alias: string): Reference {
  return { module, name, alias, typeOnly: false };
}

/** References a type alone: the import vanishes from the JavaScript. */
export function importType(module: string, name: string): Reference {
  return { module, name, typeOnly: true };
}
