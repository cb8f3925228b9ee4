import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

const require = createRequire(import.meta.url);

/**
 * Lists the specifiers of the modules that a TypeScript module imports or exports from, with ts-morph, which takes a while to load. Only a clone
 * needs it, whose runtime has changed since the build: an installed package has no ts-morph.
 */
export function parseImports(text: string): readonly string[] {
  // `import` would first search these 13 MB of CommonJS for the names of their exports, which takes half as long as to run them.
  const { ts } = require("ts-morph") as typeof TsMorph;
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
}
