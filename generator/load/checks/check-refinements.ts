import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DeclaredType, NormalizedEnum, NormalizedType, Refinement } from "../../language/normalize/normalized-type.js";
import { describeKind } from "../../language/type-kind.js";
import { checkFact } from "./check-enums.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for types that refine what cannot be refined, or refine nothing. */
export function* checkRefinements(model: CheckedModel): Iterable<Diagnostic> {
  for (const { name, path, refinement } of model.document.types.values()) {
    if (refinement === undefined) continue;
    const base = model.resolve(refinement.base.name);
    if (base !== undefined) {
      yield* checkRefinement(model, { name, path, refinement, base });
      continue;
    }
    const cycle = findCycle(model.document.types, name);
    if (!cycle.includes(name)) continue;
    const params = { name, cycle: [...cycle.slice(cycle.indexOf(name)), name].map((part) => `\`${part}\``).join(" -> ") };
    yield createDiagnostic("refinement-cycle", params, model.locator.value(refinement.base.path));
  }
}

interface RefinedType extends Pick<DeclaredType, "name" | "path"> {
  readonly refinement: Refinement;
  readonly base: NormalizedType;
}

function* checkRefinement(model: CheckedModel, refined: RefinedType): Iterable<Diagnostic> {
  const { locator } = model;
  const { name, path, base, refinement } = refined;
  const { where, sentinels, predicate } = refinement;
  const params = { base: refinement.base.name, kind: describeKind(base.kind) };
  if (where !== undefined && base.kind !== "enum") {
    yield createDiagnostic("refined-kind", { ...params, how: "by `where`" }, locator.key([...path, "where"]));
  }
  if (sentinels.length > 0 && base.kind !== "string" && base.kind !== "integer") {
    yield createDiagnostic("refined-kind", { ...params, how: "by `sentinels`" }, locator.key([...path, "sentinels"]));
  }
  if (where === undefined && sentinels.length === 0) {
    yield createDiagnostic("refines-nothing", { name, base: refinement.base.name }, locator.value(refinement.base.path));
  }
  if (predicate !== undefined && where === undefined) {
    yield createDiagnostic("predicate-without-subset", { name }, locator.key([...path, "predicate"]));
  }
  if (where === undefined || base.kind !== "enum") return;
  if (predicate === undefined) yield createDiagnostic("missing-predicate", { name }, locator.key(path));
  yield* checkSubset(model, refined, { base, where });
}

interface Subset {
  readonly base: NormalizedEnum;
  readonly where: NonNullable<Refinement["where"]>;
}

function* checkSubset(model: CheckedModel, { name, path }: RefinedType, { base, where }: Subset): Iterable<Diagnostic> {
  const owner = findRoot(model.document.types, name);
  const wrong = Object.entries(where).flatMap(([fact, word]) => [
    ...checkFact(model.locator, [...path, "where", fact], { facts: base.facts, owner, word }),
  ]);
  yield* wrong;
  const subset = model.resolve(name);
  if (wrong.length === 0 && subset?.kind === "enum" && subset.values.length === 0) {
    yield createDiagnostic("empty-subset", { base: owner }, model.locator.key([...path, "where"]));
  }
}

/** The type at the end of a chain of refinements, which declares the facts of an enum. */
function findRoot(types: ReadonlyMap<string, DeclaredType>, name: string): string {
  const base = types.get(name)?.refinement?.base.name;
  return base === undefined ? name : findRoot(types, base);
}

/** The types that refine each other, where a chain of refinements leads to them; none where it ends. */
function findCycle(types: ReadonlyMap<string, DeclaredType>, start: string): readonly string[] {
  const chain = new Set<string>();
  for (let name: string | undefined = start; name !== undefined; name = types.get(name)?.refinement?.base.name) {
    if (chain.has(name)) return [...chain].slice([...chain].indexOf(name));
    chain.add(name);
  }
  return [];
}
