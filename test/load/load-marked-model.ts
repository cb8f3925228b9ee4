import type { Diagnostic } from "../../generator/load/diagnostics/diagnostic.js";
import type { DiagnosticCode } from "../../generator/load/diagnostics/diagnostic-codes.js";
import type { NormalizedDocument } from "../../generator/language/normalize/normalized-document.js";
import { loadModel } from "../../generator/load/load-model.js";

/** What most models begin with; a model that says `topicsmith` itself has none of it. */
const header = "topicsmith: 1\napi: { name: Test, title: A test, description: For tests., package: test, version: 1.0.0, license: MIT }\n";

export interface LoadedMarkedModel {
  readonly document: NormalizedDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The place between « and » in the text. */
  readonly marked: Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A mistake, and the diagnostic that it must give. */
export interface MistakeCase {
  readonly code: DiagnosticCode;
  /** The mistake in an author's words. */
  readonly mistake: string;
  /** The model with « and » around the place that the diagnostic points at. */
  readonly model: string;
  readonly message: string;
  /** Part of the remedy, where it depends on the mistake. */
  readonly fix?: string;
}

/** Loads a model in which « and » mark a place. */
export async function loadMarkedModel(marked: string): Promise<LoadedMarkedModel> {
  const full = (marked.includes("topicsmith") ? "" : header) + marked.replace(/^\n/, "");
  const text = full.replace(/[«»]/g, "");
  const { document, diagnostics } = await loadModel({ path: "test.yaml", text });
  const start = full.indexOf("«");
  const end = full.indexOf("»") - 1;
  const [first, last] = [findPlace(text, start), findPlace(text, end)];
  return { document, diagnostics, marked: { ...first, endLine: last.line, endColumn: last.column } };
}

/** The errors of a model; the warnings of one code where that code is a warning. */
export function selectDiagnostics(diagnostics: readonly Diagnostic[], code: DiagnosticCode): readonly Diagnostic[] {
  return diagnostics.filter((diagnostic) => diagnostic.severity === "error" || diagnostic.code === code);
}

/** What a test compares of a diagnostic. */
export function outline({ code, message, line, column, endLine, endColumn }: Diagnostic): object {
  return { code, message, line, column, endLine, endColumn };
}

function findPlace(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
