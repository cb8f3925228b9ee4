import { findType } from "../../language/normalize/find-type.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import type { NormalizedHttpsBinding } from "../../language/normalize/normalized-operation.js";
import type { NormalizedTopic } from "../../language/normalize/normalized-topic.js";
import type { NormalizedType } from "../../language/normalize/normalized-type.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isRecord } from "../text/describe-value.js";
import { createSuggester } from "../text/suggest.js";
import type { Suggester } from "../text/suggest.js";
import type { YamlValue } from "../yaml/read-yaml.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";
import { createPatternCompiler } from "./pattern-compiler.js";
import type { CompilePattern } from "./pattern-compiler.js";
import { findPathDiagnostics, findTemplateDiagnostics } from "./topics/template-diagnostics.js";

/** A normalized document as checks look at it, with the text that it was read from. */
export interface CheckedModel {
  readonly document: NormalizedDocument;
  readonly locator: YamlLocator;
  /** Follows a reference to a type; `undefined` where it leads nowhere, which is reported where the reference stands. */
  readonly resolve: (reference: string) => NormalizedType | undefined;
  readonly compilePattern: CompilePattern;
  /** Whether a topic or path has a proper form; what follows from another one is not worth reporting. */
  readonly isWellFormed: (template: NormalizedTopic | NormalizedHttpsBinding) => boolean;
  /** The names that the text declares, even if their declaration is broken and not in the document. */
  readonly declared: Readonly<Record<DeclarationSection, ReadonlySet<string>>>;
  readonly suggester: Suggester;
  /** Parts of the model were left out because their form is broken, so that what is missing may only seem to be. */
  readonly incomplete: boolean;
}

export type DeclarationSection = "types" | "operations" | "messages" | "errors" | "authentication" | "endpoints";

/** Looks for mistakes of one kind. */
export type Check = (model: CheckedModel) => Iterable<Diagnostic>;

/** A document, what it was read from, and what is known to be wrong with it. */
export interface ReadModel {
  readonly document: NormalizedDocument;
  readonly yaml: YamlValue;
  readonly incomplete: boolean;
  /** The patterns that are broken, or could keep a check busy for ever. */
  readonly unusablePatterns: ReadonlySet<string>;
}

/** Prepares a document that was read from this text for the checks. */
export function createCheckedModel({ document, yaml: { value, locator }, incomplete, unusablePatterns }: ReadModel): CheckedModel {
  const malformed = findMalformed(document);
  const sections = isRecord(value) ? value : {};
  const listDeclared = (section: DeclarationSection): ReadonlySet<string> => {
    // A section whose name is misspelt is in the document, where its name was mended.
    const written = sections[section] ?? undefined;
    if (written === undefined) return listDeclaredNames(document, section);
    return new Set(isRecord(written) ? Object.keys(written) : []);
  };
  return {
    document,
    locator,
    resolve: (reference) => findType(document.types, reference),
    compilePattern: createPatternCompiler(unusablePatterns),
    isWellFormed: (template) => !malformed.has(template),
    declared: {
      types: listDeclared("types"),
      operations: listDeclared("operations"),
      messages: listDeclared("messages"),
      errors: listDeclared("errors"),
      authentication: listDeclared("authentication"),
      endpoints: listDeclared("endpoints"),
    },
    suggester: createSuggester(),
    incomplete,
  };
}

function listDeclaredNames(document: NormalizedDocument, section: DeclarationSection): ReadonlySet<string> {
  return new Set([...document[section].values()].map(({ name }) => name));
}

function findMalformed({ operations, messages }: NormalizedDocument): ReadonlySet<NormalizedTopic | NormalizedHttpsBinding> {
  const topics = [
    ...operations.flatMap(({ mqtt }) => (mqtt === undefined ? [] : [mqtt.request, mqtt.accepted, mqtt.rejected])),
    ...messages.map(({ topic }) => topic),
  ];
  const bindings = operations.flatMap(({ https }) => https ?? []);
  return new Set([
    ...topics.filter(({ template }) => findTemplateDiagnostics(template).length > 0),
    ...bindings.filter(({ request }) => findPathDiagnostics(request.path).length > 0),
  ]);
}
