import { addToGroup } from "../../language/add-to-group.js";
import type { DeclaredType, NormalizedType } from "../../language/normalize/normalized-type.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CheckedModel } from "./checked-model.js";
import { listFieldTypes } from "./list-references.js";

/** The types that each type needs, by name. */
type Needs = ReadonlyMap<string, readonly string[]>;

/** Looks for types whose values would have to hold each other without end. A circle of types is reported once. */
export function* checkFiniteness({ document: { types }, locator }: CheckedModel): Iterable<Diagnostic> {
  const needs = new Map(Array.from(types.values(), ({ name, type }) => [name, type === undefined ? [] : listNeeded(type)]));
  const endless = findEndlessTypes(types, needs);
  const reported = new Set<string>();
  for (const name of endless) {
    const cycle = reported.has(name) ? undefined : findWayBack(name, needs, endless);
    if (cycle === undefined) continue;
    for (const part of cycle) reported.add(part);
    const params = { name, cycle: [...cycle, name].map((part) => `\`${part}\``).join(" -> ") };
    yield createDiagnostic("infinite-type", params, locator.key(["types", name]));
  }
}

/** The types that are left when those are removed that can end, and again and again those that only needed such. */
function findEndlessTypes(types: ReadonlyMap<string, DeclaredType>, needs: Needs): ReadonlySet<string> {
  const endless = new Set(types.keys());
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, needed] of needs) {
    const declared = needed.filter((need) => types.has(need));
    for (const need of declared) addToGroup(users, need, name);
    open.set(name, isUnion(types.get(name)) ? countForUnion(needed, declared) : declared.length);
  }
  const ended = [...endless].filter((name) => open.get(name) === 0);
  // The list grows while it is walked through.
  for (const name of ended) {
    endless.delete(name);
    for (const user of users.get(name) ?? []) {
      const left = (open.get(user) ?? 0) - 1;
      open.set(user, left);
      if (left === 0) ended.push(user);
    }
  }
  return endless;
}

function isUnion(declared: DeclaredType | undefined): boolean {
  return declared?.type?.kind === "structure" && declared.type.union;
}

/** A union holds one of its members, so that one that can end is enough. */
function countForUnion(needed: readonly string[], declared: readonly string[]): number {
  return declared.length === needed.length ? Math.min(declared.length, 1) : 0;
}

/** The types of which a value of a type must hold another value; of a union, those of which it holds one. */
function listNeeded(type: NormalizedType): readonly string[] {
  switch (type.kind) {
    case "structure":
      return type.fields
        .filter(({ required }) => required || type.union)
        .flatMap(listFieldTypes)
        .map(({ name }) => name);
    case "list":
      return (type.size.minimum ?? 0) > 0 ? [type.of] : [];
    case "map":
      return (type.size.minimum ?? 0) > 0 ? [type.values] : [];
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "json":
    case "jsonText":
    case "bytes":
      return [];
  }
}

/** The shortest way from a type back to it, beginning with the type. */
function findWayBack(start: string, needs: Needs, endless: ReadonlySet<string>): readonly string[] | undefined {
  const origins = new Map<string, string | undefined>([[start, undefined]]);
  // Breadth first; the map grows while it is walked through.
  for (const name of origins.keys()) {
    for (const next of needs.get(name) ?? []) {
      if (next === start) return traceBack(name, origins);
      if (endless.has(next) && !origins.has(next)) origins.set(next, name);
    }
  }
  return undefined;
}

function traceBack(end: string, origins: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way: string[] = [];
  for (let name: string | undefined = end; name !== undefined; name = origins.get(name)) way.push(name);
  return way.reverse();
}
