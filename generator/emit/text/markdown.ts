/**
 * Writes text of a model as Markdown that says the same wherever it stands: code spans stay code spans, while markup and line breaks
 * lose their power.
 */
export function writeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? writeMarkdownCode(part.slice(1, -1)) : escapeMarkup(part)))
    .join("");
}

/** Writes text as a code span, whatever is in it. */
export function writeMarkdownCode(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longestRun = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = longestRun > 0 ? " " : "";
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** Makes Markdown fit into a cell of a table, where a pipe would end it, even in a code span. */
export function fitIntoCell(markdown: string): string {
  return markdown.replaceAll("|", "\\|");
}

function escapeMarkup(text: string): string {
  return text
    .replace(/[\\`*[\]]|(?<!\w)_|_(?!\w)/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;");
}
