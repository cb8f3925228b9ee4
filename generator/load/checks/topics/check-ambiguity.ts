import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { capitalize } from "../../text/sentence.js";
import { findPosition } from "../../text/source.js";
import type { CheckedModel } from "../checked-model.js";
import { listTopicForms } from "./topic-forms.js";
import type { TopicForm, TopicFormLevel } from "./topic-forms.js";
import { createTopicTree } from "./topic-tree.js";
import { hasUnusablePattern, matchesText } from "../type-values.js";
import type { CompilePattern } from "../pattern-compiler.js";

/**
 * Looks for topics that a parser could take for one another: as many levels, and each level can be the same. Each topic is reported once,
 * together with one of those before it.
 */
export function* checkAmbiguity(model: CheckedModel): Iterable<Diagnostic> {
  const tree = createTopicTree((a, b) => canBeEqual(a, b, model.compilePattern));
  // One topic that a request and both its replies come from would be reported three times, and two forms of it twice as often.
  const reported = new Set<string>();
  for (const form of listTopicForms(model)) {
    const place = form.path.join("/");
    const other = reported.has(place) ? undefined : tree.find(form);
    tree.add(form);
    if (other === undefined) continue;
    reported.add(place);
    const { source, start } = model.locator.value(other.path);
    const params = { owner: capitalize(form.owner), other: other.owner, topic: describeOverlap(other, form) };
    yield createDiagnostic("ambiguous-topics", { ...params, line: findPosition(source, start).line }, model.locator.value(form.path));
  }
}

function canBeEqual(a: TopicFormLevel, b: TopicFormLevel, compilePattern: CompilePattern): boolean {
  if (a.kind === "literal") return b.kind === "literal" ? a.text === b.text : canBe(b, a.text, compilePattern);
  if (b.kind === "literal") return canBe(a, b.text, compilePattern);
  // A word that an open enum does not list is a label's only where it is nothing else.
  if (isOpen(a) && isOpen(b)) return true;
  if (a.type?.kind === "enum") return a.type.values.some(({ value }) => canBe(b, value, compilePattern));
  if (b.type?.kind === "enum") return b.type.values.some(({ value }) => canBe(a, value, compilePattern));
  // Whether two patterns have a text in common is not worth finding out: labels that are told apart by their pattern alone confuse people too.
  return true;
}

function isOpen({ type }: TopicFormLevel & { readonly kind: "label" }): boolean {
  return type?.kind === "enum" && type.open;
}

function canBe({ type }: TopicFormLevel & { readonly kind: "label" }, text: string, compilePattern: CompilePattern): boolean {
  if (type?.kind !== "string" && type?.kind !== "enum") return true;
  return !hasUnusablePattern(type, compilePattern) && matchesText(type, text, compilePattern);
}

function describeOverlap(first: TopicForm, second: TopicForm): string {
  const levels = first.levels.map((level, index) => {
    const other = second.levels[index];
    if (level.kind === "literal") return level.text;
    return other?.kind === "literal" ? other.text : `{${level.name}}`;
  });
  return levels.join("/");
}
