import type { YamlPath } from "../yaml-path.js";

/** A name that stands for another part of the model, and where it stands. `[]` behind the name of a type makes a list. */
export interface NameReference {
  readonly name: string;
  readonly path: YamlPath;
}

/** Turns a list of names into references. */
export function listNameReferences(names: readonly string[] | undefined, path: YamlPath): readonly NameReference[] {
  return (names ?? []).map((name, index) => ({ name, path: [...path, index] }));
}
