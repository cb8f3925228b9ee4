import { addToGroup } from "../text/add-to-group.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { capitalize } from "../text/sentence.js";
import { findPosition } from "../text/source.js";
import type { ModelView } from "../view/model-view.js";
import { hasUnusablePattern, matchesText } from "../view/shape.js";
import { listTopicForms } from "../view/topic-list.js";
import type { TopicForm, TopicFormLevel } from "../view/topic-list.js";

/** Looks for topics that a parser could take for one another: as many levels, and each level can be the same. */
export function* checkAmbiguity(model: ModelView): Iterable<Diagnostic> {
  const groups = new Map<number, TopicForm[]>();
  for (const form of listTopicForms(model)) addToGroup(groups, form.levels.length, form);
  const pairs = new Map<string, readonly [TopicForm, TopicForm]>();
  for (const [length, forms] of groups) {
    for (const candidates of divide(forms, { level: 0, length })) collectPairs(candidates, pairs);
  }
  for (const [first, second] of pairs.values()) {
    const { source, start } = model.locator.value(first.path);
    const params = { owner: capitalize(second.owner), other: first.owner, topic: describeOverlap(first, second) };
    yield createDiagnostic("ambiguous-topics", { ...params, line: findPosition(source, start).line }, model.locator.value(second.path));
  }
}

/** Divides topics by their literals, level by level, so that only those are compared that can be equal. */
function divide(
  forms: readonly TopicForm[],
  { level, length }: { readonly level: number; readonly length: number },
): readonly (readonly TopicForm[])[] {
  if (forms.length < 2) return [];
  if (level === length) return [forms];
  const labels = forms.filter(({ levels }) => levels[level]?.kind === "label");
  const literals = new Map<string, TopicForm[]>();
  for (const form of forms) {
    const part = form.levels[level];
    if (part?.kind === "literal") addToGroup(literals, part.text, form);
  }
  const next = { level: level + 1, length };
  const withLabels = [...literals.values()].flatMap((same) => divide([...same, ...labels], next));
  return labels.length > 1 ? [...withLabels, ...divide(labels, next)] : withLabels;
}

function collectPairs(forms: readonly TopicForm[], pairs: Map<string, readonly [TopicForm, TopicForm]>): void {
  for (const [index, first] of forms.entries()) {
    for (const second of forms.slice(index + 1)) {
      if (first.owner === second.owner || !first.levels.every((level, at) => canBeEqual(level, second.levels[at]))) continue;
      // One topic that a request and both its replies come from would be reported three times, and two forms of it twice as often.
      const key = [first.path, second.path].map((path) => path.join("/")).join();
      if (!pairs.has(key)) pairs.set(key, [first, second]);
    }
  }
}

function canBeEqual(a: TopicFormLevel, b: TopicFormLevel | undefined): boolean {
  if (b === undefined) return false;
  if (a.kind === "literal") return b.kind === "literal" ? a.text === b.text : canBe(b, a.text);
  if (b.kind === "literal") return canBe(a, b.text);
  if (a.shape?.kind === "enum") return a.shape.values.some((value) => canBe(b, value));
  if (b.shape?.kind === "enum") return b.shape.values.some((value) => canBe(a, value));
  // Whether two patterns have a text in common is not worth finding out: labels that are told apart by their pattern alone confuse people too.
  return true;
}

function canBe({ shape }: TopicFormLevel & { readonly kind: "label" }, text: string): boolean {
  if (shape === undefined || (shape.kind !== "string" && shape.kind !== "enum")) return true;
  return !hasUnusablePattern(shape) && matchesText(shape, text);
}

function describeOverlap(first: TopicForm, second: TopicForm): string {
  const levels = first.levels.map((level, index) => {
    const other = second.levels[index];
    if (level.kind === "literal") return level.text;
    return other?.kind === "literal" ? other.text : `{${level.name}}`;
  });
  return levels.join("/");
}
