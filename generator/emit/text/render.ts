import type { ReadmeTemplate } from "../assets.js";
import { fitIntoCell, writeMarkdown, writeMarkdownCode } from "./markdown.js";

const helpers = {
  text: writeMarkdown,
  code: writeMarkdownCode,
  cell: (text: string): string => fitIntoCell(writeMarkdown(text)),
  codeCell: (text: string): string => fitIntoCell(writeMarkdownCode(text)),
};

/**
 * Fills the Markdown template of that name; all templates may be partials of one another. What stands in a template bare is written as it
 * is; `{{text x}}` and `{{code x}}` write text of a model, so that it stays text; `{{cell x}}` and `{{codeCell x}}` do the same in tables.
 *
 * @throws Error if a template names what there is not: a template or a member
 */
export function renderMarkdown(templates: ReadonlyMap<string, ReadmeTemplate>, name: string, view: object): string {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  return template(view, { helpers, partials: Object.fromEntries(templates) });
}
