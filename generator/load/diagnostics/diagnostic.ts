import { renderCodeFrame } from "./code-frame.js";
import { diagnosticCodes } from "./diagnostic-codes.js";
import type { DiagnosticCode, DiagnosticParams } from "./diagnostic-codes.js";
import type { DiagnosticDefinition } from "./codes/diagnostic-code.js";
import { findPosition } from "../text/source.js";
import type { Location } from "../text/source.js";
import { abbreviate, showText } from "../text/visible-text.js";

/** One mistake in a model: what, where, why, and how to mend it. Lines and columns count from 1; the end is behind the last character. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What was expected, or why it matters. */
  readonly cause?: string;
  readonly fix: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines around the place, with the place underlined. */
  readonly frame: string;
}

/** Fills in a code's texts and draws the place. */
export function createDiagnostic<Code extends DiagnosticCode>(code: Code, params: DiagnosticParams<Code>, location: Location): Diagnostic {
  const definition: DiagnosticDefinition = diagnosticCodes[code];
  const fill = (template: string): string => fillTemplate(template, params);
  const cause = fill(definition.cause ?? "");
  const start = findPosition(location.source, location.start);
  const end = findPosition(location.source, location.end);
  return {
    code,
    severity: definition.severity,
    message: fill(definition.message),
    ...(cause !== "" && { cause }),
    fix: fill(definition.fix),
    file: location.source.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    // Drawn when somebody looks: of thousands of diagnostics, few are.
    get frame() {
      return renderCodeFrame(location);
    },
  };
}

/** Puts diagnostics into the order of the text, each once: an alias leads to the same place more than once. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    unique.set([diagnostic.code, diagnostic.line, diagnostic.column, diagnostic.message].join(" "), diagnostic);
  }
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Whether any of them stops the generator. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** So much of what an author wrote is repeated in a diagnostic: lists of names are shorter, and a text of megabytes is not to be read there. */
const longestParam = 2_000;

function fillTemplate(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    showText(abbreviate(String(params[name] ?? placeholder), longestParam)),
  );
}
