import { addToGroup } from "../../language/add-to-group.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { capitalize } from "../text/sentence.js";
import { findPosition } from "../text/source.js";
import type { CheckedModel } from "./checked-model.js";
import { listTopicForms } from "./topic-forms.js";
import type { TopicForm, TopicFormLevel } from "./topic-forms.js";
import { hasUnusablePattern, matchesText } from "./type-values.js";
import type { CompilePattern } from "./pattern-compiler.js";

/** Looks for topics that a parser could take for one another: as many levels, and each level can be the same. */
export function* checkAmbiguity(model: CheckedModel): Iterable<Diagnostic> {
  const groups = new Map<number, TopicForm[]>();
  for (const form of listTopicForms(model)) addToGroup(groups, form.levels.length, form);
  const pairs = new Map<string, readonly [TopicForm, TopicForm]>();
  for (const [length, forms] of groups) {
    for (const candidates of divide(forms, { level: 0, length })) collectPairs(candidates, pairs, model.compilePattern);
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

function collectPairs(
  forms: readonly TopicForm[],
  pairs: Map<string, readonly [TopicForm, TopicForm]>,
  compilePattern: CompilePattern,
): void {
  for (const [index, first] of forms.entries()) {
    for (const second of forms.slice(index + 1)) {
      if (first.owner === second.owner) continue;
      if (!first.levels.every((level, at) => canBeEqual(level, second.levels[at], compilePattern))) continue;
      // One topic that a request and both its replies come from would be reported three times, and two forms of it twice as often.
      const key = [first.path, second.path].map((path) => path.join("/")).join();
      if (!pairs.has(key)) pairs.set(key, [first, second]);
    }
  }
}

function canBeEqual(a: TopicFormLevel, b: TopicFormLevel | undefined, compilePattern: CompilePattern): boolean {
  if (b === undefined) return false;
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
