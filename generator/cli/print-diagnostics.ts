import pc from "picocolors";
import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import type { Paint } from "./paint.js";

/** So many diagnostics a person is shown. Any further ones are counted. */
const mostPrinted = 200;

/** Writes diagnostics for a person, with a last line that counts them. Empty where there are none. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], { color }: { readonly color: boolean }): string {
  if (diagnostics.length === 0) return "";
  const paint = pc.createColors(color);
  const shown = selectShown(diagnostics);
  const rest = diagnostics.length - shown.length;
  return [
    ...shown.map((diagnostic) => printDiagnostic(diagnostic, paint)),
    ...(rest === 0 ? [] : [`… and ${rest} more; --format json has all\n`]),
    `${paint.bold(summarizeDiagnostics(diagnostics))}\n`,
  ].join("\n");
}

/** All of them or, where these are too many, errors before warnings: a warning stops nothing. */
function selectShown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostPrinted) return diagnostics;
  const select = (severity: Diagnostic["severity"]): readonly Diagnostic[] => diagnostics.filter((one) => one.severity === severity);
  return [...select("error"), ...select("warning")].slice(0, mostPrinted);
}

/** `2 errors and 1 warning in 1 file` */
export function summarizeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counts = [countOf(errors, "error"), countOf(diagnostics.length - errors, "warning")].filter((text) => !text.startsWith("0 "));
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.length === 0 ? "no mistakes" : counts.join(" and ")} in ${countOf(files, "file")}`;
}

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

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
