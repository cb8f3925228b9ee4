import { checkFact } from "./check-enums.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { EnumDefinition, RefinedDefinition } from "../../language/document.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { ModelView } from "../view/model-view.js";
import { describeShape } from "../view/shape.js";

/** Looks for types that refine what cannot be refined, or refine nothing. */
export function* checkRefinements(model: ModelView): Iterable<Diagnostic> {
  for (const [name, definition] of Object.entries(model.document.types ?? {})) {
    if (isPlainDefinition(definition)) continue;
    const cycle = findCycle(model, name);
    if (cycle === undefined) yield* checkRefinement(model, name, definition);
    else if (cycle.includes(name)) {
      const params = { name, cycle: [...cycle.slice(cycle.indexOf(name)), name].map((part) => `\`${part}\``).join(" -> ") };
      yield createDiagnostic("refinement-cycle", params, model.locator.value(["types", name, "type"]));
    }
  }
}

function* checkRefinement(model: ModelView, name: string, definition: RefinedDefinition): Iterable<Diagnostic> {
  const { locator, resolve } = model;
  const path = ["types", name];
  const { type: base, where, sentinels, predicate } = definition;
  const shape = resolve(base);
  if (shape === undefined) return;
  const kind = describeShape(shape);
  if (where !== undefined && shape.kind !== "enum") {
    yield createDiagnostic("refined-kind", { base, kind, how: "by `where`" }, locator.key([...path, "where"]));
  }
  if (sentinels !== undefined && shape.kind !== "string" && shape.kind !== "integer") {
    yield createDiagnostic("refined-kind", { base, kind, how: "by `sentinels`" }, locator.key([...path, "sentinels"]));
  }
  if (where === undefined && sentinels === undefined) {
    yield createDiagnostic("refines-nothing", { name, base }, locator.value([...path, "type"]));
  }
  if (predicate !== undefined && where === undefined) {
    yield createDiagnostic("predicate-without-subset", { name }, locator.key([...path, "predicate"]));
  }
  if (where === undefined || shape.kind !== "enum") return;
  if (predicate === undefined) yield createDiagnostic("missing-predicate", { name }, locator.key(path));
  yield* checkSubset(model, name, where);
}

function* checkSubset(model: ModelView, name: string, where: NonNullable<RefinedDefinition["where"]>): Iterable<Diagnostic> {
  const root = findEnum(model, name);
  if (root === undefined) return;
  const path = ["types", name, "where"];
  const wrong = Object.entries(where).flatMap(([fact, word]) => [
    ...checkFact(model.locator, [...path, fact], { facts: root.definition.facts ?? {}, owner: root.name, word }),
  ]);
  yield* wrong;
  const subset = model.resolve(name);
  if (wrong.length === 0 && subset?.kind === "enum" && subset.values.length === 0) {
    yield createDiagnostic("empty-subset", { base: root.name }, model.locator.key(path));
  }
}

/** The enum at the end of a chain of refinements, which declares the facts. */
function findEnum(
  { document }: Pick<ModelView, "document">,
  name: string,
): { readonly name: string; readonly definition: EnumDefinition } | undefined {
  const definition = document.types?.[name];
  if (definition === undefined) return undefined;
  if (isPlainDefinition(definition)) return definition.type === "enum" ? { name, definition } : undefined;
  return findEnum({ document }, definition.type);
}

/** The chain of refinements from a type, where it leads back into itself. */
function findCycle({ document }: Pick<ModelView, "document">, start: string): readonly string[] | undefined {
  const chain = new Set<string>();
  for (let name = start; ;) {
    const definition = document.types?.[name];
    if (definition === undefined || isPlainDefinition(definition)) return undefined;
    if (chain.has(name)) return [...chain].slice([...chain].indexOf(name));
    chain.add(name);
    name = definition.type;
  }
}
