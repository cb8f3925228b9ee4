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

/** Looks for labels that may be a word at which another operation answers to the same method. A path with the word wins over the label. */
export function* checkLabelWords(model: CheckedModel): Iterable<Diagnostic> {
  const operations = model.document.operations.filter((operation): operation is HttpsOperation => {
    return operation.https !== undefined && model.isWellFormed(operation.https);
  });
  for (const operation of operations) {
    const words = listWords(model, operation);
    if (words.size === 0) continue;
    for (const other of operations) {
      if (operation.https.request.method !== other.https.request.method) continue;
      const [taken] = findTakenWords(operation.https.request.segments, other.https.request.segments, words);
      if (taken === undefined) continue;
      const { source, start } = model.locator.value(other.https.path);
      const params = { ...taken, route: other.https.line, other: other.name, line: findPosition(source, start).line };
      yield createDiagnostic("taken-word", params, model.locator.value(operation.https.path));
    }
  }
}

/** The words of every label that has some: the sentinels of a string, the values of an enum. */
function listWords({ resolve }: CheckedModel, { request, https }: HttpsOperation): ReadonlyMap<string, readonly string[]> {
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

/** What has to stand at the labels of a path to make it the other one; nothing where the two differ otherwise, or not at all. */
function findTakenWords(
  path: readonly TemplateLevel[],
  other: readonly TemplateLevel[],
  words: ReadonlyMap<string, readonly string[]>,
): readonly TakenWord[] {
  if (path.length !== other.length) return [];
  const taken: TakenWord[] = [];
  for (const [index, segment] of path.entries()) {
    const there = other[index];
    if (segment.kind === "literal") {
      if (there?.kind !== "literal" || there.text !== segment.text) return [];
    } else if (there?.kind === "literal") {
      if (words.get(segment.name)?.includes(there.text) !== true) return [];
      taken.push({ label: segment.name, word: there.text });
    }
  }
  return taken;
}
