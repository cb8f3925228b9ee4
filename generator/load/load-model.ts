import { checkModel } from "./checks/check-model.js";
import { checkSchema } from "./schema/check-schema.js";
import { decodeText } from "./text/decode-text.js";
import { hasErrors, sortDiagnostics } from "./diagnostics/diagnostic.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { normalize } from "../language/normalize/normalize.js";
import type { NormalizedDocument } from "../language/normalize/normalized-document.js";
import { parseYaml } from "./yaml/parse-yaml.js";
import { readYaml } from "./yaml/read-yaml.js";

/** A model's file: its path, as diagnostics show it, and its text or bytes. */
export interface ModelFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

export interface LoadedModel {
  /** `undefined` where one of the diagnostics is an error. */
  readonly document?: NormalizedDocument;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a model and checks all of it. Every mistake becomes a diagnostic; an exception is a bug. */
export async function loadModel({ path, text }: ModelFile): Promise<LoadedModel> {
  const [source, undecodable] = decodeText(path, text);
  if (undecodable.length > 0) return { diagnostics: undecodable };
  const [root, unparsable] = parseYaml(source);
  if (root === undefined) return { diagnostics: sortDiagnostics(unparsable) };
  const [yaml, unreadable] = readYaml(source, root);
  const [written, malformed] = await checkSchema(yaml);
  const incomplete = hasErrors(malformed);
  const document = written && normalize(written);
  const meaningless = document === undefined ? [] : await checkModel({ document, yaml, incomplete });
  const unreadablePlaces = new Set(unreadable.map(formatPlace));
  // A value that cannot be read is not also called a value of the wrong kind.
  const further = [...malformed, ...meaningless].filter((diagnostic) => !unreadablePlaces.has(formatPlace(diagnostic)));
  const diagnostics = sortDiagnostics([...unreadable, ...further]);
  return document === undefined || hasErrors(diagnostics) ? { diagnostics } : { document, diagnostics };
}

function formatPlace({ line, column }: Diagnostic): string {
  return `${line}:${column}`;
}
