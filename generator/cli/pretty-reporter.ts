import pc from "picocolors";
import type { Diagnostic } from "../load/diagnostics/diagnostic.js";
import type { OutputResult } from "../run/generate-result.js";
import type { Paint } from "./paint.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { explainConflicts, printCompared, printPlanned, printWritten } from "./print-outputs.js";
import { printTimings } from "./print-timings.js";
import type { Reporter, ReportFlags } from "./reporter.js";
import type { Terminal } from "./terminal.js";

/** Writes for people: results to standard output, diagnostics and timings to standard error. */
export function createPrettyReporter(terminal: Terminal): Reporter {
  const paint = pc.createColors(terminal.hasColor);
  const reportDiagnostics = (diagnostics: readonly Diagnostic[]): void => {
    if (diagnostics.length > 0) terminal.printError(printDiagnostics(diagnostics, { color: terminal.hasErrorColor }));
  };
  const reportError = (message: string): void => {
    terminal.printError(`${pc.createColors(terminal.hasErrorColor).red("error")}: ${message}\n`);
  };

  return {
    async reportGenerated({ diagnostics, outputs, timings }, flags) {
      reportDiagnostics(diagnostics);
      for (const output of outputs) terminal.print(`${printOutput(output, flags, paint)}\n`);
      if (outputs.some(({ conflicts }) => conflicts.length > 0)) reportError(explainConflicts(outputs));
      if (flags.timings === true) terminal.printError(`${printTimings(timings)}\n`);
    },
    async reportValidated({ ok, diagnostics }) {
      reportDiagnostics(diagnostics);
      if (ok) terminal.print("No errors.\n");
    },
    reportFailure: ({ message }) => reportError(message),
  };
}

function printOutput(output: OutputResult, { check, dryRun }: ReportFlags, paint: Paint): string {
  if (check === true) return printCompared(output, paint);
  return dryRun === true ? printPlanned(output, paint) : printWritten(output, paint);
}
