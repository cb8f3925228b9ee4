import Handlebars from "handlebars";
import { fitIntoCell, writeMarkdown, writeMarkdownCode } from "./markdown.js";

/**
 * Fills the Markdown template of that name; all templates may be partials of one another. What stands in a template bare is written as it
 * is; `{{text x}}` and `{{code x}}` write text of a model, so that it stays text; `{{cell x}}` and `{{codeCell x}}` do the same in tables.
 *
 * @throws Error if a template names what there is not: a template or a member
 */
export function renderMarkdown(templates: ReadonlyMap<string, string>, name: string, view: object): string {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  const handlebars = Handlebars.create();
  handlebars.registerHelper("text", writeMarkdown);
  handlebars.registerHelper("code", writeMarkdownCode);
  handlebars.registerHelper("cell", (text: string) => fitIntoCell(writeMarkdown(text)));
  handlebars.registerHelper("codeCell", (text: string) => fitIntoCell(writeMarkdownCode(text)));
  handlebars.registerPartial(Object.fromEntries(templates));
  return handlebars.compile(template, { noEscape: true, strict: true })(view);
}
