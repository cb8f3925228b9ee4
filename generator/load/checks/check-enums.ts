import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeValue } from "../text/describe-value.js";
import type { DeclaredType, NormalizedEnum, NormalizedEnumValue, NormalizedFact } from "../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../language/yaml-path.js";
import { listNames, suggest } from "../text/suggest.js";
import type { YamlLocator } from "../yaml/yaml-locator.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for facts that an enum does not know, and for states that a state machine cannot be in. */
export function* checkEnums(model: CheckedModel): Iterable<Diagnostic> {
  const { document, locator } = model;
  for (const { name, path, type, refinement } of document.types.values()) {
    if (refinement !== undefined || type?.kind !== "enum") continue;
    for (const fact of type.facts.filter(isReserved)) {
      yield createDiagnostic("reserved-fact", { name: fact.name }, locator.key([...path, "facts", fact.name]));
    }
    for (const value of type.values) yield* checkFacts(locator, { name, facts: type.facts, value });
    yield* checkStates(model, { name, path }, type);
  }
}

/** Checks what is said of a fact: at a value, or in the `where` of a subset. */
export function* checkFact(locator: YamlLocator, path: YamlPath, { facts, owner, word }: SaidFact): Iterable<Diagnostic> {
  const name = String(path.at(-1));
  const fact = facts.find((known) => known.name === name);
  if (fact === undefined) {
    const suggestion = suggest(
      name,
      facts.map((known) => known.name),
      `Declare it under the \`facts\` of \`${owner}\`, or remove it.`,
    );
    yield createDiagnostic("unknown-fact", { enum: owner, name, suggestion }, locator.key(path));
    return;
  }
  const { words } = fact;
  if (words === undefined ? typeof word === "boolean" : words.some((known) => known === word)) return;
  const expected = words === undefined ? "true or false" : `one of ${listNames(words)}`;
  const suggestion = words === undefined ? "Write true or false, or declare its `words`." : suggest(String(word), words);
  yield createDiagnostic("wrong-fact", { fact: name, expected, found: describeValue(word), suggestion }, locator.value(path));
}

interface SaidFact {
  readonly facts: readonly NormalizedFact[];
  /** The enum that declares the facts. */
  readonly owner: string;
  readonly word: boolean | string;
}

interface OwnedValue {
  readonly name: string;
  readonly facts: readonly NormalizedFact[];
  readonly value: NormalizedEnumValue;
}

function* checkFacts(locator: YamlLocator, { name, facts, value: { value, path, facts: said } }: OwnedValue): Iterable<Diagnostic> {
  for (const [fact, word] of Object.entries(said)) yield* checkFact(locator, [...path, fact], { facts, owner: name, word });
  for (const fact of facts) {
    if (fact.words === undefined || Object.hasOwn(said, fact.name) || isReserved(fact)) continue;
    yield createDiagnostic("missing-fact", { value, fact: fact.name, words: listNames(fact.words) }, locator.key(path));
  }
}

/** What a value says of itself is no fact. */
function isReserved({ name }: NormalizedFact): boolean {
  return name === "description" || name === "to";
}

function* checkStates(
  { locator, suggester }: CheckedModel,
  { name, path }: Pick<DeclaredType, "name" | "path">,
  { values, start, facts }: NormalizedEnum,
): Iterable<Diagnostic> {
  const transitions = new Map(values.map(({ value, to }) => [value, to]));
  const unknown = function* (state: string, at: YamlPath): Iterable<Diagnostic> {
    if (transitions.has(state)) return;
    yield createDiagnostic(
      "unknown-state",
      { enum: name, name: state, suggestion: suggester.suggest(state, transitions) },
      locator.value(at),
    );
  };
  for (const value of values) {
    for (const [index, target] of value.to.entries()) yield* unknown(target, [...value.path, "to", index]);
  }
  const hasTransitions = values.some(({ to }) => to.length > 0);
  if (start === undefined) {
    const [first = ""] = transitions.keys();
    if (hasTransitions) yield createDiagnostic("missing-start", { enum: name, first }, locator.key(path));
    return;
  }
  yield* unknown(start, [...path, "start"]);
  if (!hasTransitions) {
    yield createDiagnostic("start-without-transitions", { enum: name }, locator.key([...path, "start"]));
    return;
  }
  const allKnown = [start, ...values.flatMap(({ to }) => to)].every((state) => transitions.has(state));
  if (allKnown) yield* checkReachability(locator, { values, start, transitions });
  if (facts.some((fact) => fact.name === "terminal")) yield* checkEnds(locator, name, values);
}

interface StateMachine {
  readonly values: readonly NormalizedEnumValue[];
  readonly start: string;
  readonly transitions: ReadonlyMap<string, readonly string[]>;
}

function* checkReachability(locator: YamlLocator, { values, start, transitions }: StateMachine): Iterable<Diagnostic> {
  const reached = new Set([start]);
  // The set grows while it is walked through, until nothing new is reached.
  for (const state of reached) for (const target of transitions.get(state) ?? []) reached.add(target);
  for (const { value, path } of values) {
    if (!reached.has(value)) yield createDiagnostic("unreachable-state", { name: value, start }, locator.key(path));
  }
}

function* checkEnds(locator: YamlLocator, name: string, values: readonly NormalizedEnumValue[]): Iterable<Diagnostic> {
  for (const { value, path, facts, to } of values) {
    const terminal = facts["terminal"] === true;
    const ends = to.length === 0;
    if (terminal && !ends) yield createDiagnostic("terminal-transition", { name: value }, locator.key([...path, "to"]));
    if (!terminal && ends) yield createDiagnostic("dead-end", { name: value, enum: name }, locator.key(path));
  }
}
