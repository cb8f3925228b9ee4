import type { RefinedDefinition, TypeDefinition } from "../document/type-definition.js";
import { transports } from "../transport.js";
import { isPlainDefinition } from "../type-kind.js";
import type { TypeKind } from "../type-kind.js";
import { builtInTypes } from "./built-in-types.js";
import { findDifferingTypes } from "./find-differing-types.js";
import { findType } from "./find-type.js";
import { normalizeFields } from "./normalize-field.js";
import type { FindKind } from "./normalize-field.js";
import { normalizeType } from "./normalize-type.js";
import type { DeclaredType } from "./normalized-type.js";
import { normalizeRefinement, refineType } from "./refine-type.js";

type Definitions = ReadonlyMap<string, TypeDefinition>;

/** A type without what only all types together tell. */
type ResolvedType = Omit<DeclaredType, "differsOn">;

/** The types of a model by name, and what tells the kind of any type that is referred to. */
export interface NormalizedTypes {
  readonly types: ReadonlyMap<string, DeclaredType>;
  readonly findKind: FindKind;
}

/** Normalizes the types of a model, in its order. A refined type takes on what its base says. */
export function normalizeTypes(written: Readonly<Record<string, TypeDefinition>>): NormalizedTypes {
  const definitions: Definitions = new Map(Object.entries(written));
  const order = listBasesFirst(definitions);
  const findKind = createKindFinder(order);
  const resolved = new Map<string, ResolvedType>();
  for (const [name, definition] of order) resolved.set(name, resolveType(name, definition, { resolved, findKind }));
  const differing = transports.map((transport) => ({ transport, names: findDifferingTypes(resolved, transport) }));
  const types = [...definitions.keys()].flatMap((name): DeclaredType | readonly [] => {
    const type = resolved.get(name);
    if (type === undefined) return [];
    return { ...type, differsOn: new Set(differing.flatMap(({ transport, names }) => (names.has(name) ? [transport] : []))) };
  });
  return { types: new Map(types.map((type) => [type.name, type])), findKind };
}

interface ResolvedBases {
  readonly resolved: ReadonlyMap<string, ResolvedType>;
  readonly findKind: FindKind;
}

function resolveType(name: string, definition: TypeDefinition, { resolved, findKind }: ResolvedBases): ResolvedType {
  const path = ["types", name];
  if (!isPlainDefinition(definition)) return resolveRefined(name, definition, resolved);
  const type = normalizeType(definition, path, (fields, at) => normalizeFields(fields, at, findKind));
  return { name, path, ...pickFacts(definition), type };
}

function resolveRefined(name: string, definition: RefinedDefinition, resolved: ReadonlyMap<string, ResolvedType>): ResolvedType {
  const path = ["types", name];
  const refinement = normalizeRefinement(definition, path);
  const base = findType(resolved, definition.type);
  // A subset is another thing than its base; whatever else is refined is the same thing.
  const inherited = refinement.where === undefined ? pickFacts(resolved.get(definition.type) ?? {}) : {};
  return {
    name,
    path,
    ...inherited,
    ...pickFacts(definition),
    ...(base !== undefined && { type: refineType(base, refinement) }),
    refinement,
  };
}

function pickFacts({ description, note }: Pick<DeclaredType, "description" | "note">): Pick<DeclaredType, "description" | "note"> {
  return { ...(description !== undefined && { description }), ...(note !== undefined && { note }) };
}

/** Puts each definition behind the one that it refines. Those that refine each other stand in any order. */
function listBasesFirst(definitions: Definitions): ReadonlyMap<string, TypeDefinition> {
  const listed = new Map<string, TypeDefinition>();
  for (const name of definitions.keys()) {
    const chain = followBases(name, definitions, listed);
    for (const [link, definition] of [...chain].reverse()) listed.set(link, definition);
  }
  return listed;
}

function followBases(start: string, definitions: Definitions, listed: Definitions): Definitions {
  const chain = new Map<string, TypeDefinition>();
  for (let name = start; !listed.has(name) && !chain.has(name);) {
    const definition = definitions.get(name);
    if (definition === undefined) break;
    chain.set(name, definition);
    if (isPlainDefinition(definition)) break;
    name = definition.type;
  }
  return chain;
}

function createKindFinder(basesFirst: Definitions): FindKind {
  const kinds = new Map<string, TypeKind | undefined>();
  const findKind: FindKind = (reference) => {
    if (reference.endsWith("[]")) return "list";
    return builtInTypes.get(reference)?.kind ?? kinds.get(reference);
  };
  for (const [name, definition] of basesFirst) {
    kinds.set(name, isPlainDefinition(definition) ? definition.type : findKind(definition.type));
  }
  return findKind;
}
