const lineWidth = 120;

/**
 * Writes data as JSON in the layout that formatters give it: every member on a line of its own, and a list on one line where it fits.
 * Published documents grow to megabytes, for which a formatter takes seconds.
 */
export function writeJson(data: unknown): string {
  return `${print(data, "", 0)}\n`;
}

function print(value: unknown, indent: string, used: number): string {
  if (Array.isArray(value)) return printList(value, indent, used);
  return typeof value === "object" && value !== null ? printMembers(value, indent) : JSON.stringify(value);
}

function printList(items: readonly unknown[], indent: string, used: number): string {
  const inner = `${indent}  `;
  const printed = items.map((item) => print(item, inner, inner.length));
  const line = `[${printed.join(", ")}]`;
  if (used + line.length <= lineWidth && !line.includes("\n")) return line;
  return `[\n${printed.map((item) => `${inner}${item}`).join(",\n")}\n${indent}]`;
}

function printMembers(members: object, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(members).map(([name, value]) => {
    const start = `${inner}${JSON.stringify(name)}: `;
    return `${start}${print(value, inner, start.length)}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}
