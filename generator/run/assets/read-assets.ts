import type { Assets } from "../../emit/assets.js";
import { readReadmeTexts, readRuntimeTexts } from "./read-texts.js";
import { createTemplateCompiler } from "./readme-templates.js";
import { createImportFinder } from "./runtime-imports.js";

/** Reads the templates and the runtime that come with the generator. */
export function readAssets(): Assets {
  const compileTemplate = createTemplateCompiler();
  const findImports = createImportFinder();
  return {
    readme: new Map(Array.from(readReadmeTexts(), ([path, text]) => [path, compileTemplate(text)])),
    runtime: new Map(Array.from(readRuntimeTexts(), ([path, text]) => [path, { text, imports: findImports(text) }])),
  };
}
