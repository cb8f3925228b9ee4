import type { EnumDefinition, ModelDocument, RefinedDefinition, StringDefinition, TypeDefinition } from "../../language/document.js";
import { parseSpan } from "../../language/parse-span.js";
import type { Span } from "../../language/parse-span.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import type { PlainDefinition } from "../../language/type-definition.js";
import type { EnumShape, Shape, TextShape } from "./shape.js";

/** Follows a reference to a type; `undefined` where it leads nowhere, which is reported where the reference stands. */
export type ShapeResolver = (reference: string) => Shape | undefined;

/** The types that need no declaration. */
export const builtInShapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ["String", { kind: "string", length: {}, sentinels: [] }],
  ["Integer", { kind: "integer", range: {}, sentinels: [] }],
  ["Number", { kind: "number", range: {}, sentinels: [] }],
  ["Boolean", { kind: "boolean" }],
  ["JsonValue", { kind: "json", shape: "value" }],
  ["JsonObject", { kind: "json", shape: "object" }],
  ["JsonText", { kind: "jsonText", shape: "value" }],
  ["Bytes", { kind: "bytes" }],
]);

/** Makes the resolver of a document. Each type is resolved once; the patterns of some are not to be used. */
export function createShapeResolver({ types = {} }: ModelDocument, unusablePatterns: ReadonlySet<string>): ShapeResolver {
  const resolved = new Map<string, Shape | undefined>(builtInShapes);

  function resolve(reference: string): Shape | undefined {
    if (reference.endsWith("[]")) return { kind: "list", of: reference.slice(0, -2), size: {} };
    if (resolved.has(reference)) return resolved.get(reference);
    // Until it is known: a type that refines itself is nothing.
    resolved.set(reference, undefined);
    const definition = Object.hasOwn(types, reference) ? types[reference] : undefined;
    const shape = definition === undefined ? undefined : resolveDefinition(reference, definition);
    resolved.set(reference, shape);
    return shape;
  }

  function resolveDefinition(name: string, definition: TypeDefinition): Shape | undefined {
    if (isPlainDefinition(definition)) return definition.type === "string" ? resolveString(name, definition) : resolvePlain(definition);
    const base = resolve(definition.type);
    return base === undefined ? undefined : refine(base, definition);
  }

  function resolveString(name: string, { length, pattern, sentinels = {} }: StringDefinition): TextShape {
    return {
      kind: "string",
      length: readSpan(length),
      ...(pattern !== undefined && { patternText: pattern }),
      ...(pattern !== undefined && !unusablePatterns.has(name) && { pattern: new RegExp(`^(?:${pattern})$`, "u") }),
      sentinels: Object.keys(sentinels),
    };
  }

  return resolve;
}

function resolvePlain(definition: Exclude<PlainDefinition, StringDefinition>): Shape {
  switch (definition.type) {
    case "integer":
      return {
        kind: "integer",
        range: readSpan(definition.range),
        sentinels: Object.keys(definition.sentinels ?? {}).map(Number),
      };
    case "number":
      return { kind: "number", range: readSpan(definition.range), sentinels: [] };
    case "boolean":
    case "bytes":
      return { kind: definition.type };
    case "enum":
      return resolveEnum(definition);
    case "map":
      return { kind: "map", keys: definition.keys, values: definition.values, size: readSpan(definition.size) };
    case "list":
      return { kind: "list", of: definition.of, size: readSpan(definition.size) };
    case "structure":
      return { kind: "structure", fields: definition.fields, union: definition.union ?? false };
    case "json":
    case "jsonText":
      return { kind: definition.type, shape: definition.shape ?? "value" };
  }
}

function resolveEnum({ values, open = false }: EnumDefinition): EnumShape {
  return {
    kind: "enum",
    values: Object.keys(values),
    open,
    facts: new Map(Object.entries(values).map(([value, said]) => [value, said ?? {}])),
  };
}

function refine(base: Shape, { where = {}, sentinels = {} }: RefinedDefinition): Shape {
  const words = Object.keys(sentinels);
  if (base.kind === "string") return { ...base, sentinels: [...base.sentinels, ...words] };
  if (base.kind === "integer") return { ...base, sentinels: [...base.sentinels, ...words.map(Number)] };
  if (base.kind !== "enum") return base;
  const belongs = (value: string): boolean =>
    Object.entries(where).every(([fact, word]) => (base.facts.get(value)?.[fact] ?? false) === word);
  return { ...base, open: base.open && Object.keys(where).length === 0, values: base.values.filter(belongs) };
}

/** A span that holds nothing is reported by itself, and then every value would seem to be wrong. */
function readSpan(span: string | number = ".."): Span {
  const { minimum = -Infinity, maximum = Infinity } = parseSpan(span);
  return minimum > maximum ? {} : parseSpan(span);
}
