import type { EmittedFile } from "../../generator/emit/emitted-file.js";
import type { Stages } from "../../generator/stages.js";

/** A file as a test's model lists it. */
export type ListedFile = Pick<EmittedFile, "path" | "text"> & Partial<Pick<EmittedFile, "layout">>;

export interface ListingDiagnostic {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The text of a model that `createListingStages` understands: a list of the very files that it gives. */
export function listFiles(files: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(files).map(([path, text]) => ({ path, text })));
}

/** Stages whose model is a JSON list of files. What is no JSON has an error; a model that starts with a space has a warning. */
export function createListingStages(): Stages<readonly ListedFile[], readonly ListedFile[], ListingDiagnostic> & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    async load({ path, text }) {
      calls.push(`load ${path}`);
      const diagnostics: ListingDiagnostic[] = text.startsWith(" ") ? [{ severity: "warning", message: `${path} starts with a space` }] : [];
      try {
        return { document: JSON.parse(text), diagnostics };
      } catch {
        return { diagnostics: [...diagnostics, { severity: "error", message: `${path} is no JSON` }] };
      }
    },
    async resolve(document) {
      return document;
    },
    async emit(files) {
      return files.map((file) => ({ layout: "as-is", ...file }));
    },
    async readAssets() {
      return { templates: new Map(), runtime: new Map() };
    },
  };
}
