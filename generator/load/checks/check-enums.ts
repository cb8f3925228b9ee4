import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeValue } from "../text/describe-value.js";
import type { EnumDefinition, EnumValueDefinition, FactDefinition } from "../../language/document.js";
import { listNames, suggest } from "../text/suggest.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { ModelView } from "../view/model-view.js";
import type { YamlLocator, YamlPath } from "../yaml/yaml-path.js";

/** Looks for facts that an enum does not know, and for states that a state machine cannot be in. */
export function* checkEnums({ document, locator }: ModelView): Iterable<Diagnostic> {
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    if (!isPlainDefinition(definition) || definition.type !== "enum") continue;
    const facts = definition.facts ?? {};
    for (const fact of ["description", "to"].filter((reserved) => Object.hasOwn(facts, reserved))) {
      yield createDiagnostic("reserved-fact", { name: fact }, locator.key(["types", name, "facts", fact]));
    }
    for (const [value, said] of Object.entries(definition.values)) {
      yield* checkFacts(locator, { name, facts, value, said: said ?? {} });
    }
    yield* checkStates(locator, name, definition);
  }
}

/** Checks what is said of a fact: at a value, or in the `where` of a subset. */
export function* checkFact(locator: YamlLocator, path: YamlPath, { facts, owner, word }: SaidFact): Iterable<Diagnostic> {
  const name = String(path.at(-1));
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact === undefined) {
    const suggestion = suggest(name, Object.keys(facts), `Declare it under the \`facts\` of \`${owner}\`, or remove it.`);
    yield createDiagnostic("unknown-fact", { enum: owner, name, suggestion }, locator.key(path));
    return;
  }
  const words = fact.words;
  if (words === undefined ? typeof word === "boolean" : words.some((known) => known === word)) return;
  const expected = words === undefined ? "true or false" : `one of ${listNames(words)}`;
  const suggestion = words === undefined ? "Write true or false, or declare its `words`." : suggest(String(word), words);
  yield createDiagnostic("wrong-fact", { fact: name, expected, found: describeValue(word), suggestion }, locator.value(path));
}

interface SaidFact {
  readonly facts: Readonly<Record<string, FactDefinition>>;
  /** The enum that declares the facts. */
  readonly owner: string;
  readonly word: unknown;
}

interface Value {
  readonly name: string;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly value: string;
  readonly said: EnumValueDefinition;
}

function* checkFacts(locator: YamlLocator, { name, facts, value, said }: Value): Iterable<Diagnostic> {
  const path = ["types", name, "values", value];
  for (const [fact, word] of Object.entries(said)) {
    if (fact !== "description" && fact !== "to") yield* checkFact(locator, [...path, fact], { facts, owner: name, word });
  }
  for (const [fact, { words }] of Object.entries(facts)) {
    if (words === undefined || Object.hasOwn(said, fact) || fact === "to" || fact === "description") continue;
    yield createDiagnostic("missing-fact", { value, fact, words: listNames(words) }, locator.key(path));
  }
}

function* checkStates(locator: YamlLocator, name: string, { values, start, facts = {} }: EnumDefinition): Iterable<Diagnostic> {
  const path = ["types", name];
  const states = Object.keys(values);
  const transitions = new Map(Object.entries(values).map(([value, said]) => [value, said?.to ?? []]));
  const unknown = function* (state: string, at: YamlPath): Iterable<Diagnostic> {
    if (transitions.has(state)) return;
    yield createDiagnostic("unknown-state", { enum: name, name: state, suggestion: suggest(state, states) }, locator.value(at));
  };
  for (const [value, targets] of transitions) {
    for (const [index, target] of targets.entries()) yield* unknown(target, [...path, "values", value, "to", index]);
  }
  const hasTransitions = [...transitions.values()].some((targets) => targets.length > 0);
  if (start === undefined) {
    const [first = ""] = states;
    if (hasTransitions) yield createDiagnostic("missing-start", { enum: name, first }, locator.key(path));
    return;
  }
  yield* unknown(start, [...path, "start"]);
  if (!hasTransitions) {
    yield createDiagnostic("start-without-transitions", { enum: name }, locator.key([...path, "start"]));
    return;
  }
  const allKnown = [start, ...[...transitions.values()].flat()].every((state) => transitions.has(state));
  if (allKnown) yield* checkReachability(locator, { path, start, transitions });
  if (facts["terminal"] !== undefined) yield* checkEnds(locator, name, values);
}

interface StateMachine {
  readonly path: YamlPath;
  readonly start: string;
  readonly transitions: ReadonlyMap<string, readonly string[]>;
}

function* checkReachability(locator: YamlLocator, { path, start, transitions }: StateMachine): Iterable<Diagnostic> {
  const reached = new Set([start]);
  // The set grows while it is walked through, until nothing new is reached.
  for (const state of reached) for (const target of transitions.get(state) ?? []) reached.add(target);
  for (const name of transitions.keys()) {
    if (!reached.has(name)) yield createDiagnostic("unreachable-state", { name, start }, locator.key([...path, "values", name]));
  }
}

function* checkEnds(locator: YamlLocator, name: string, values: EnumDefinition["values"]): Iterable<Diagnostic> {
  for (const [value, said] of Object.entries(values)) {
    const terminal = said?.["terminal"] === true;
    const ends = (said?.to ?? []).length === 0;
    const path = ["types", name, "values", value];
    if (terminal && !ends) yield createDiagnostic("terminal-transition", { name: value }, locator.key([...path, "to"]));
    if (!terminal && ends) yield createDiagnostic("dead-end", { name: value, enum: name }, locator.key(path));
  }
}
