import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type Handlebars from "handlebars";
import type { ReadmeTemplate } from "../../emit/assets.js";
import { hash } from "../../write/hash.js";

const require = createRequire(import.meta.url);

/** Written by the build beside this module: compiled templates by the hash of their text. */
const tableFile = fileURLToPath(new URL("./readme-templates.cjs", import.meta.url));

interface HandlebarsCompiler extends Pick<typeof Handlebars, "compile"> {
  /** Returns JavaScript. Handlebars' own types say otherwise. */
  readonly precompile: (text: string, options: CompileOptions) => string;
}

const options = { noEscape: true, strict: true };

/**
 * Makes functions that fill templates. The build has compiled them; a text that has changed since, and all of them where the generator runs from
 * its sources, are compiled now, for which the whole of Handlebars is loaded.
 *
 * @throws Error for a text that is no template, some of them when they are filled first
 */
export function createTemplateCompiler(): (text: string) => ReadmeTemplate {
  const table = readTable();
  return (text) => {
    const compiled = table[hash(text)];
    return compiled === undefined ? loadHandlebars().compile(text, options) : loadRuntime().template(compiled);
  };
}

/** Compiles templates for the runs to come. */
export function writeTemplateTable(texts: Iterable<string>): void {
  const { precompile } = loadHandlebars();
  const members = Array.from(texts, (text) => `${JSON.stringify(hash(text))}: ${precompile(text, options)}`);
  writeFileSync(tableFile, `module.exports = {\n${members.join(",\n")}\n};\n`);
}

function readTable(): Readonly<Record<string, TemplateSpecification>> {
  return existsSync(tableFile) ? (require(tableFile) as Readonly<Record<string, TemplateSpecification>>) : {};
}

function loadHandlebars(): HandlebarsCompiler {
  return require("handlebars") as HandlebarsCompiler;
}

/** What fills templates, without what compiles them. */
function loadRuntime(): Pick<typeof Handlebars, "template"> {
  return require("handlebars/runtime.js") as Pick<typeof Handlebars, "template">;
}
