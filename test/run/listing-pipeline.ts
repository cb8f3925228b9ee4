import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import type { Diagnostic } from "../../generator/load/diagnostics/diagnostic.js";
import type { Pipeline } from "../../generator/run/pipeline.js";

/** A file as a test's model lists it: `as-is` if no layout is given. */
export type ListedFile = string | Pick<EmittedFile, "text" | "layout">;

/** A pipeline whose model is a list of the files to emit, and which writes down what it was called for. */
export interface ListingPipeline extends Pipeline<Map<string, ListedFile>, Map<string, ListedFile>> {
  readonly calls: string[];
}

/** The text of a model that `createListingPipeline` understands. */
export function listFiles(files: Readonly<Record<string, ListedFile>>): string {
  return JSON.stringify(Object.entries(files));
}

/** Makes such a pipeline. A model that is no JSON has an error; one that starts with a space has a warning. */
export function createListingPipeline(): ListingPipeline {
  const calls: string[] = [];
  return {
    calls,
    load: async (source) => {
      const { path } = source;
      const text = Buffer.from(source.text).toString();
      calls.push(`load ${path}`);
      const warnings = text.startsWith(" ") ? [createProblem("warning", path)] : [];
      try {
        return { document: new Map(JSON.parse(text) as [string, ListedFile][]), diagnostics: warnings };
      } catch {
        return { diagnostics: [...warnings, createProblem("error", path)] };
      }
    },
    resolve: async (document, { command }) => {
      calls.push(command);
      return document;
    },
    emit: async (files) =>
      [...files].map(([path, file]) => ({ path, ...(typeof file === "string" ? { text: file, layout: "as-is" } : file) })),
  };
}

function createProblem(severity: Diagnostic["severity"], file: string): Diagnostic {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { code: "yaml-syntax", severity, message: `${severity} in ${file}`, fix: "mend it", file, ...place, frame: "> 1 | text" };
}
