import type { NormalizedHttpsBinding, NormalizedOperation } from "../../../language/normalize/normalized-operation.js";
import type { TemplateLevel } from "../../../language/parse-template.js";
import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findPosition } from "../../text/source.js";
import type { CheckedModel } from "../checked-model.js";

/** An operation that HTTPS offers. */
type HttpsOperation = NormalizedOperation & { readonly https: NormalizedHttpsBinding };

/** A word that a label may be, and that another path has in its place. */
interface TakenWord {
  readonly label: string;
  readonly word: string;
}

/** Operations by the segments of their paths. */
interface RouteNode {
  readonly literals: Map<string, RouteNode>;
  label?: RouteNode;
  /** The first operation whose path ends here; another one of the same path is reported by itself. */
  end?: HttpsOperation;
}

/** Looks for labels that may be a word at which another operation answers to the same method. A path with the word wins over the label. */
export function* checkLabelWords(model: CheckedModel): Iterable<Diagnostic> {
  const operations = model.document.operations.filter((operation): operation is HttpsOperation => {
    return operation.https !== undefined && model.isWellFormed(operation.https);
  });
  const roots = new Map<string, RouteNode>();
  for (const operation of operations) addRoute(roots, operation);
  for (const operation of operations) {
    const { method, segments } = operation.https.request;
    const words = listLabelWords(model, operation);
    const root = words.size === 0 ? undefined : roots.get(method);
    if (root === undefined) continue;
    for (const { taken, other } of findTakenWords(root, segments, words)) {
      const { source, start } = model.locator.value(other.https.path);
      const params = { ...taken, route: other.https.line, other: other.name, line: findPosition(source, start).line };
      yield createDiagnostic("taken-word", params, model.locator.value(operation.https.path));
    }
  }
}

function addRoute(roots: Map<string, RouteNode>, operation: HttpsOperation): void {
  const { method, segments } = operation.https.request;
  let node: RouteNode = roots.get(method) ?? { literals: new Map() };
  roots.set(method, node);
  for (const segment of segments) {
    const next: RouteNode = (segment.kind === "literal" ? node.literals.get(segment.text) : node.label) ?? { literals: new Map() };
    if (segment.kind === "literal") node.literals.set(segment.text, next);
    else node.label = next;
    node = next;
  }
  node.end ??= operation;
}

/** The words of every label that has some: the sentinels of a string, the values of an enum. */
function listLabelWords({ resolve }: CheckedModel, { request, https }: HttpsOperation): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const { name, types } of request) {
    const type = https.labels.has(name) ? resolve(types.https.name) : undefined;
    if (type?.kind === "enum")
      words.set(
        name,
        type.values.map(({ value }) => value),
      );
    if (type?.kind === "string" && type.sentinels.length > 0)
      words.set(
        name,
        type.sentinels.map(({ text }) => text),
      );
  }
  return words;
}

interface TakenPath {
  /** The first label that has to be a word to make the path the other one. */
  readonly taken: TakenWord;
  readonly other: HttpsOperation;
}

/** Finds the paths that this one is when its labels are words. */
function* findTakenWords(
  { literals, label, end }: RouteNode,
  [segment, ...rest]: readonly TemplateLevel[],
  words: ReadonlyMap<string, readonly string[]>,
  taken?: TakenWord,
): Iterable<TakenPath> {
  if (segment === undefined) {
    if (end !== undefined && taken !== undefined) yield { taken, other: end };
    return;
  }
  if (segment.kind === "literal") {
    const next = literals.get(segment.text);
    if (next !== undefined) yield* findTakenWords(next, rest, words, taken);
    return;
  }
  for (const word of words.get(segment.name) ?? []) {
    const next = literals.get(word);
    if (next !== undefined) yield* findTakenWords(next, rest, words, taken ?? { label: segment.name, word });
  }
  if (label !== undefined) yield* findTakenWords(label, rest, words, taken);
}
