/** Prints a table in Markdown, ready for a README. */
export function printTable(title, columns, rows) {
  const lines = [columns, columns.map((_, index) => (index === 0 ? "---" : "--:")), ...rows];
  console.log(`\n### ${title}\n`);
  for (const cells of lines) console.log(`| ${cells.join(" | ")} |`);
}
