import Handlebars from "handlebars";
import type { Assets } from "../assets.js";
import { fitIntoCell, writeMarkdown, writeMarkdownCode } from "./markdown.js";

/**
 * Fills a Markdown template. What stands in it bare is written as it is; `{{text x}}` and `{{code x}}` write text of a model, so that it
 * stays text; `{{cell x}}` and `{{codeCell x}}` do the same in tables.
 */
export function renderMarkdown({ templates }: Assets, name: string, view: object): string {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  const handlebars = Handlebars.create();
  handlebars.registerHelper("text", writeMarkdown);
  handlebars.registerHelper("code", writeMarkdownCode);
  handlebars.registerHelper("cell", (text: string) => fitIntoCell(writeMarkdown(text)));
  handlebars.registerHelper("codeCell", (text: string) => fitIntoCell(writeMarkdownCode(text)));
  return handlebars.compile(template, { noEscape: true, strict: true })(view);
}
