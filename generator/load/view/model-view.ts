import type { ModelDocument } from "../../language/document.js";
import { isRecord } from "../text/describe-value.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlValue } from "../yaml/read-yaml.js";
import type { YamlLocator } from "../yaml/yaml-path.js";
import { listMessages, listOperations } from "./operation-view.js";
import type { MessageView, OperationView } from "./operation-view.js";
import { createShapeResolver } from "./shape-resolver.js";
import type { ShapeResolver } from "./shape-resolver.js";

/** A document as checks look at it: every part with its place in the text. */
export interface ModelView {
  readonly document: ModelDocument;
  readonly locator: YamlLocator;
  readonly resolve: ShapeResolver;
  readonly operations: readonly OperationView[];
  readonly messages: readonly MessageView[];
  /** Whether the text declares a name, even if its declaration is broken and not in the document. */
  readonly declares: (section: DeclarationSection, name: string) => boolean;
  /** The names that the text declares. */
  readonly listDeclared: (section: DeclarationSection) => readonly string[];
  /** Parts of the model were left out because their form is broken, so that what is missing may only seem to be. */
  readonly incomplete: boolean;
}

export type DeclarationSection = "types" | "operations" | "messages" | "errors" | "authentication" | "endpoints";

/** Looks for mistakes of one kind. */
export type Check = (model: ModelView) => Iterable<Diagnostic>;

/** A document, what it was read from, and what is known to be wrong with it. */
export interface ViewedModel {
  readonly document: ModelDocument;
  readonly yaml: YamlValue;
  readonly incomplete: boolean;
  /** The types whose pattern is broken, or could keep a check busy for ever. */
  readonly unusablePatterns: ReadonlySet<string>;
}

/** Makes the view of a document that was read from this text. */
export function createModelView({ document, yaml: { value, locator }, incomplete, unusablePatterns }: ViewedModel): ModelView {
  const sections = isRecord(value) ? value : {};
  const namesOf = (section: DeclarationSection): Readonly<Record<string, unknown>> => {
    // A section whose name is misspelt is in the document, where its name was mended.
    const names = sections[section] ?? document[section];
    return isRecord(names) ? names : {};
  };
  return {
    document,
    locator,
    resolve: createShapeResolver(document, unusablePatterns),
    operations: listOperations(document),
    messages: listMessages(document),
    declares: (section, name) => Object.hasOwn(namesOf(section), name),
    listDeclared: (section) => Object.keys(namesOf(section)),
    incomplete,
  };
}
