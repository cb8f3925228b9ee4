import { builtInTypes } from "../language/normalize/built-in-types.js";
import type { DeclaredType, FieldlessType, NormalizedSentinel, NormalizedSpan, Refinement } from "../language/normalize/normalized-type.js";
import { nameWireForm } from "../language/output-names.js";
import type { Perspective } from "../language/perspective.js";
import { orderInnermostFirst } from "./order-types.js";
import { resolveEnum } from "./resolve-enum.js";
import { resolveFields } from "./resolve-fields.js";
import type { ResolveType } from "./resolve-fields.js";
import type { EnumType, Field, NamedType, Sentinel, StringType, Type } from "./type.js";

/** Follows references to types. A type that looks the same from every perspective is one object. */
export interface TypeResolver {
  readonly resolve: ResolveType;
  /** The model's types in its order, then those that only a transport has, as far as they have been asked for. */
  readonly list: () => readonly NamedType[];
}

/** What a type is resolved with. A built-in one has no name. */
interface TypeContext {
  readonly perspective: Perspective;
  readonly name?: string;
  readonly refinement?: Refinement;
}

/** Makes the resolver of a checked model's types. `labels` names those that stand in topics and paths. */
export function createTypeResolver(types: ReadonlyMap<string, DeclaredType>, labels: ReadonlySet<string>): TypeResolver {
  const builtIn = new Map(Array.from(builtInTypes, ([name, type]) => [name, resolveKind(type, { perspective: "user" })]));
  const resolved = new Map<string, NamedType>();

  function resolve(reference: string, perspective: Perspective): Type {
    if (reference.endsWith("[]")) return { kind: "list", items: resolve(reference.slice(0, -2), perspective), minSize: 0 };
    return builtIn.get(reference) ?? resolveNamed(reference, perspective);
  }

  function resolveNamed(reference: string, perspective: Perspective): NamedType {
    const declared = types.get(reference);
    if (declared === undefined) throw new Error(`The type ${reference} was not checked.`);
    const own = perspective !== "user" && declared.differsOn.has(perspective) ? perspective : "user";
    const name = own === "user" ? reference : nameWireForm(own, reference);
    return resolved.get(name) ?? define(name, declared, own);
  }

  function define(name: string, { description, note, type, refinement }: DeclaredType, perspective: Perspective): NamedType {
    if (type === undefined) throw new Error(`The type ${name} was not checked.`);
    const facts = {
      name,
      ...(description !== undefined && { description }),
      ...(note !== undefined && { note }),
      ...(perspective !== "user" && { wireForm: perspective }),
    };
    if (type.kind === "structure") {
      // A structure is known before its fields are resolved, because these may lead back to it.
      const fields: Field[] = [];
      const structure = { ...facts, kind: type.kind, fields, union: type.union };
      resolved.set(name, structure);
      for (const field of resolveFields(type.fields, perspective, resolve)) fields.push(field);
      return structure;
    }
    const context = { name, perspective, ...(refinement !== undefined && { refinement }) };
    const named: NamedType = { ...facts, ...resolveKind(type, context) };
    resolved.set(name, named);
    return named;
  }

  function resolveKind(type: FieldlessType, { perspective, name, refinement }: TypeContext): Type {
    switch (type.kind) {
      case "string": {
        const { length, pattern, sentinels } = type;
        return {
          kind: "string",
          minLength: length.minimum ?? 0,
          ...(length.maximum !== undefined && { maxLength: length.maximum }),
          ...pickUnit(type),
          ...(pattern !== undefined && { pattern }),
          sentinels: resolveSentinels(sentinels, String),
          identifier: name !== undefined && labels.has(name),
        };
      }
      case "integer": {
        const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = type.range;
        return { kind: "integer", minimum, maximum, ...pickUnit(type), sentinels: resolveSentinels(type.sentinels, Number) };
      }
      case "number": {
        const { minimum, maximum } = type.range;
        return { kind: "number", ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }), ...pickUnit(type) };
      }
      case "boolean":
      case "bytes":
        return { kind: type.kind };
      case "enum":
        return { ...resolveEnum(type), ...(refinement !== undefined && resolveSubset(refinement)) };
      case "map":
        return { kind: "map", keys: resolveKey(type.keys), values: resolve(type.values, perspective), ...resolveSize(type.size) };
      case "list":
        return { kind: "list", items: resolve(type.of, perspective), ...resolveSize(type.size) };
      case "json":
        return { kind: "json", shape: type.shape };
      case "jsonText": {
        const { maximum } = type.length;
        return { kind: "jsonText", shape: type.shape, ...(maximum !== undefined && { maxLength: maximum }), ...pickUnit(type) };
      }
    }
  }

  function resolveSubset({ base, predicate }: Refinement): Pick<EnumType, "subsetOf" | "predicate"> {
    const subsetOf = resolveNamed(base.name, "user");
    if (subsetOf.kind !== "enum") throw new Error(`The refinement of ${base.name} was not checked.`);
    return { subsetOf, ...(predicate !== undefined && { predicate }) };
  }

  function resolveKey(reference: string): StringType | EnumType {
    const key = resolve(reference, "user");
    if (key.kind === "string" || key.kind === "enum") return key;
    throw new Error(`The map key ${reference} was not checked.`);
  }

  for (const name of orderInnermostFirst(types)) resolveNamed(name, "user");

  return {
    resolve,
    list: () => {
      const own = new Set(Array.from(types.keys(), (name) => resolveNamed(name, "user")));
      return [...own, ...[...resolved.values()].filter((type) => !own.has(type))];
    },
  };
}

function resolveSize({ minimum = 0, maximum }: NormalizedSpan): { readonly minSize: number; readonly maxSize?: number } {
  return { minSize: minimum, ...(maximum !== undefined && { maxSize: maximum }) };
}

function pickUnit<Unit>({ unit }: { readonly unit?: Unit }): { readonly unit?: Unit } {
  return unit === undefined ? {} : { unit };
}

function resolveSentinels<Value>(sentinels: readonly NormalizedSentinel[], read: (text: string) => Value): readonly Sentinel<Value>[] {
  return sentinels.map(({ text, description }) => ({ value: read(text), description }));
}
