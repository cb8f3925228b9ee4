import type { Fields } from "../../language/document.js";
import type { Span } from "../../language/parse-span.js";

/** What the loader needs to know of a type to check values and uses of it. Parts are references, so that a type may lead back to itself. */
export type Shape =
  | TextShape
  | NumberShape
  | EnumShape
  | { readonly kind: "boolean" }
  | { readonly kind: "map"; readonly keys: string; readonly values: string; readonly size: Span }
  | { readonly kind: "list"; readonly of: string; readonly size: Span }
  | StructureShape
  | { readonly kind: "json" | "jsonText"; readonly shape: "value" | "object" }
  | { readonly kind: "bytes" };

export interface TextShape {
  readonly kind: "string";
  readonly length: Span;
  /** Of the whole value; absent where the model gives none or one that cannot be used. */
  readonly pattern?: RegExp;
  /** The pattern as the model writes it. */
  readonly patternText?: string;
  readonly sentinels: readonly string[];
}

export interface NumberShape {
  readonly kind: "integer" | "number";
  readonly range: Span;
  readonly sentinels: readonly number[];
}

export interface EnumShape {
  readonly kind: "enum";
  readonly values: readonly string[];
  readonly open: boolean;
  /** Facts by value, for those that take a subset. */
  readonly facts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

export interface StructureShape {
  readonly kind: "structure";
  readonly fields: Fields;
  readonly union: boolean;
}

const kindWords: Readonly<Record<Shape["kind"], string>> = {
  string: "text",
  integer: "an integer",
  number: "a number",
  enum: "an enum",
  boolean: "a boolean",
  map: "a map",
  list: "a list",
  structure: "a structure",
  json: "JSON",
  jsonText: "JSON text",
  bytes: "bytes",
};

/** A shape's kind in words, for a sentence. */
export function describeShape(shape: Shape): string {
  return kindWords[shape.kind];
}

/** Whether a shape has a pattern that is reported by itself, so that nothing can be said of what it lets through. */
export function hasUnusablePattern(shape: Shape): boolean {
  return shape.kind === "string" && shape.patternText !== undefined && shape.pattern === undefined;
}

/** Whether a text has the form that a shape asks for, sentinels included. */
export function matchesText(shape: TextShape | EnumShape, text: string): boolean {
  if (shape.kind === "enum") return shape.values.includes(text);
  if (shape.sentinels.includes(text)) return true;
  return isWithin(shape.length, Array.from(text).length) && (shape.pattern?.test(text) ?? true);
}

/** Whether a number lies in a span. */
export function isWithin({ minimum = -Infinity, maximum = Infinity }: Span, number: number): boolean {
  return number >= minimum && number <= maximum;
}
