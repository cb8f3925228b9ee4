import type { EmittedFile } from "../emitted-file.js";

/** What users may import of a module. */
export interface ModuleExports {
  /** Its path in the package without the ending: `src/types/thing-name`. */
  readonly module: string;
  /** Names of values, some of which are types as well. */
  readonly values: readonly string[];
  /** Names of types alone. */
  readonly types: readonly string[];
}

/** The functions by which validators call one another; their results are no form that users should build on. */
const internal = /^inspect[A-Z]/;

/** Reads off an emitted module what it exports, so that a new export needs no second place that knows of it. */
export function listExports({ path, text }: EmittedFile): ModuleExports {
  const values = new Set<string>();
  const types = new Set<string>();
  for (const [, keyword, name = ""] of text.matchAll(/^[ \t]*export (const|function|class|interface|type) ([\w$]+)/gm)) {
    if (internal.test(name)) continue;
    if (keyword === "interface" || keyword === "type") types.add(name);
    else values.add(name);
  }
  // A validator is asked as `JobId.is`, which is all that the function by which it asks would add.
  for (const name of findValidators(text)) values.delete(`is${name}`);
  return { module: path.replace(/\.ts$/, ""), values: [...values].sort(), types: [...types].filter((name) => !values.has(name)).sort() };
}

function findValidators(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*export const (\w+): Validator</gm)].map(([, name = ""]) => name);
}
