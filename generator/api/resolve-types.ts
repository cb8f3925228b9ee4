import type { ModelDocument, RefinedDefinition, TypeDefinition } from "../language/document.js";
import { parseSpan } from "../language/parse-span.js";
import { builtInTypes } from "./built-in-types.js";
import { nameWireForm } from "../language/output-names.js";
import { resolveEnum, resolveSubset } from "./resolve-enum.js";
import { resolveField } from "./resolve-field.js";
import type { EnumType, Field, NamedType, Sentinel, StringType, Type } from "./type.js";
import { expandField, findDifferingTypes, hasField } from "../language/perspective.js";
import type { View } from "../language/perspective.js";

/** Follows references to types. A type that looks the same in every view is one object. */
export interface TypeResolver {
  readonly resolve: (reference: string, view: View) => Type;
  /** The model's types in its order, then those that only a transport has. */
  readonly list: () => readonly NamedType[];
}

type Definition<Kind extends string> = Extract<TypeDefinition, { readonly type: Kind }>;

/** Makes the resolver of a checked document. `labels` names the types that stand in topics and paths. */
export function createTypeResolver(document: ModelDocument, labels: ReadonlySet<string>): TypeResolver {
  const definitions = document.types ?? {};
  const differing = { mqtt: findDifferingTypes(document, "mqtt"), https: findDifferingTypes(document, "https") };
  const resolved = new Map<string, NamedType>();

  function resolve(reference: string, view: View): Type {
    if (reference.endsWith("[]")) return { kind: "list", items: resolve(reference.slice(0, -2), view), minSize: 0 };
    const builtIn = builtInTypes.get(reference);
    return definitions[reference] === undefined && builtIn !== undefined ? builtIn : resolveNamed(reference, view);
  }

  function resolveNamed(name: string, view: View): NamedType {
    const ownName = view !== "user" && differing[view].has(name) ? nameWireForm(view, name) : name;
    const known = resolved.get(ownName);
    if (known !== undefined) return known;
    const definition = definitions[name];
    if (definition === undefined) throw new Error(`The type ${name} was not checked.`);
    return resolveDefinition(ownName, definition, ownName === name ? "user" : view);
  }

  function resolveDefinition(name: string, definition: TypeDefinition, view: View): NamedType {
    // A structure is known before its fields are resolved, because these may lead back to it.
    if (isDefinition(definition, "structure")) {
      const fields: Field[] = [];
      const structure = { ...facts(name, definition), kind: "structure" as const, fields, union: definition.union ?? false };
      resolved.set(name, structure);
      for (const [fieldName, field] of Object.entries(definition.fields)) {
        const full = expandField(field);
        if (hasField(full, view)) fields.push(resolveField({ document, resolve, name: fieldName, definition: full, view }));
      }
      return structure;
    }
    const type = resolveOther(name, definition, view);
    resolved.set(name, type);
    return type;
  }

  function resolveOther(name: string, definition: TypeDefinition, view: View): NamedType {
    const own = facts(name, definition);
    if (isDefinition(definition, "string")) return { ...own, ...resolveString(definition), identifier: labels.has(name) };
    if (isDefinition(definition, "integer")) {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = parseSpan(definition.range ?? "..");
      return { ...own, kind: "integer", minimum, maximum, ...pickUnit(definition), sentinels: listIntegerSentinels(definition.sentinels) };
    }
    if (isDefinition(definition, "number"))
      return { ...own, kind: "number", ...parseSpan(definition.range ?? ".."), ...pickUnit(definition) };
    if (isDefinition(definition, "boolean")) return { ...own, kind: "boolean" };
    if (isDefinition(definition, "enum")) return { ...own, ...resolveEnum(definition) };
    if (isDefinition(definition, "map")) {
      return {
        ...own,
        kind: "map",
        keys: resolveKey(definition.keys),
        values: resolve(definition.values, view),
        ...resolveSize(definition.size),
      };
    }
    if (isDefinition(definition, "list"))
      return { ...own, kind: "list", items: resolve(definition.of, view), ...resolveSize(definition.size) };
    if (isDefinition(definition, "json")) return { ...own, kind: "json", shape: definition.shape ?? "value" };
    if (isDefinition(definition, "jsonText")) {
      const { maximum } = parseSpan(definition.length ?? "..");
      return { ...own, kind: "jsonText", shape: definition.shape ?? "value", ...(maximum !== undefined && { maxLength: maximum }) };
    }
    if (isDefinition(definition, "bytes")) return { ...own, kind: "bytes" };
    return resolveRefined(own, definition);
  }

  function resolveRefined(own: { readonly name: string }, definition: RefinedDefinition): NamedType {
    const base = resolveNamed(definition.type, "user");
    if (base.kind === "enum") return { ...resolveSubset(base, definition), ...own };
    if (base.kind === "string") {
      return { ...base, ...own, sentinels: [...base.sentinels, ...listSentinels(definition.sentinels)], identifier: labels.has(own.name) };
    }
    if (base.kind === "integer") return { ...base, ...own, sentinels: [...base.sentinels, ...listIntegerSentinels(definition.sentinels)] };
    return { ...base, ...own };
  }

  function resolveKey(reference: string): StringType | EnumType {
    const key = resolve(reference, "user");
    if (key.kind === "string" || key.kind === "enum") return key;
    throw new Error(`The map key ${reference} was not checked.`);
  }

  return {
    resolve,
    list: () => {
      for (const name of Object.keys(definitions)) resolveNamed(name, "user");
      const own = Object.keys(definitions).map((name) => resolveNamed(name, "user"));
      return [...own, ...[...resolved.values()].filter((type) => !own.includes(type))];
    },
  };
}

function isDefinition<Kind extends string>(definition: TypeDefinition, kind: Kind): definition is Definition<Kind> {
  return definition.type === kind;
}

function facts(name: string, { description, note }: TypeDefinition): Pick<NamedType, "name" | "description" | "note"> {
  return { name, ...(description !== undefined && { description }), ...(note !== undefined && { note }) };
}

function resolveString({ length, pattern, sentinels }: Definition<"string">): Omit<StringType, "identifier"> {
  const { minimum = 0, maximum } = parseSpan(length ?? "..");
  return {
    kind: "string",
    minLength: minimum,
    ...(maximum !== undefined && { maxLength: maximum }),
    ...(pattern !== undefined && { pattern }),
    sentinels: listSentinels(sentinels),
  };
}

function resolveSize(size: string | number | undefined): { readonly minSize: number; readonly maxSize?: number } {
  const { minimum = 0, maximum } = parseSpan(size ?? "..");
  return { minSize: minimum, ...(maximum !== undefined && { maxSize: maximum }) };
}

function pickUnit({ unit }: Definition<"integer"> | Definition<"number">): Pick<Extract<Type, { kind: "integer" }>, "unit"> {
  return unit === undefined ? {} : { unit };
}

function listSentinels(sentinels: Readonly<Record<string, string>> = {}): readonly Sentinel<string>[] {
  return Object.entries(sentinels).map(([value, description]) => ({ value, description }));
}

function listIntegerSentinels(sentinels: Readonly<Record<string, string>> = {}): readonly Sentinel<number>[] {
  return Object.entries(sentinels).map(([value, description]) => ({ value: Number(value), description }));
}
