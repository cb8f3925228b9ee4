import pc from "picocolors";
import type { Diagnostic } from "./diagnostic.js";

/** Writes diagnostics for a person, with a last line that counts them. Empty where there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], { color }: { readonly color: boolean }): string {
  if (diagnostics.length === 0) return "";
  const paint = pc.createColors(color);
  const blocks = diagnostics.map((diagnostic) => printDiagnostic(diagnostic, paint));
  return `${blocks.join("\n")}\n${paint.bold(summarizeDiagnostics(diagnostics))}\n`;
}

/** `2 errors and 1 warning in 1 file` */
export function summarizeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counts = [count(errors, "error"), count(diagnostics.length - errors, "warning")].filter((text) => !text.startsWith("0 "));
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.length === 0 ? "no problems" : counts.join(" and ")} in ${count(files, "file")}`;
}

type Paint = ReturnType<typeof pc.createColors>;

function printDiagnostic({ severity, code, message, cause, fix, file, line, column, frame }: Diagnostic, paint: Paint): string {
  const tone = severity === "error" ? paint.red : paint.yellow;
  const place = `${paint.cyan(file)}:${paint.cyan(line)}:${paint.cyan(column)}`;
  return [
    `${place} - ${tone(paint.bold(severity))} ${paint.dim(code)}: ${paint.bold(message)}`,
    "",
    ...frame.split("\n").map((text) => `  ${paintFrameLine(text, tone, paint)}`),
    "",
    ...(cause === undefined ? [] : [`  ${paint.blue("note:")} ${cause}`]),
    `  ${paint.green("fix:")} ${fix}`,
    "",
  ].join("\n");
}

function paintFrameLine(text: string, tone: Paint["red"], paint: Paint): string {
  const [, marker = "", gutter = "", rest = ""] = /^([> ])( *\d* \|)(.*)$/.exec(text) ?? [];
  const underline = gutter.trim() === "|";
  return `${tone(marker)}${paint.dim(gutter)}${underline ? tone(rest) : rest}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
