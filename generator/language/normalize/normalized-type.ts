import type { LengthUnit, UnitName } from "../document/type-definition.js";
import type { Span } from "../parse-span.js";
import type { Transport } from "../transport.js";
import type { YamlPath } from "../yaml-path.js";
import type { NameReference } from "./name-reference.js";
import type { NormalizedField } from "./normalized-field.js";

/**
 * A type that the model declares. A refined one has the words of its base as well. What it leads to is a reference, so that a type may lead
 * back to itself.
 */
export interface DeclaredType {
  readonly name: string;
  readonly path: YamlPath;
  readonly description?: string;
  readonly note?: string;
  /** Absent where a refinement leads nowhere, or back to itself. */
  readonly type?: NormalizedType;
  /** What a refined type says; absent from a type that says its own kind. */
  readonly refinement?: Refinement;
  /** The transports on which it looks different than to users. */
  readonly differsOn: ReadonlySet<Transport>;
}

export interface Refinement {
  readonly base: NameReference;
  /** Fact to what the values of the subset say of it; absent where the type is no subset. */
  readonly where?: Readonly<Record<string, boolean | string>>;
  readonly predicate?: string;
  readonly sentinels: readonly NormalizedSentinel[];
}

/** Told apart by `kind`. */
export type NormalizedType =
  | NormalizedString
  | NormalizedInteger
  | NormalizedNumber
  | NormalizedEnum
  | NormalizedMap
  | NormalizedList
  | NormalizedStructure
  | NormalizedJson
  | NormalizedJsonText
  | { readonly kind: "boolean" }
  | { readonly kind: "bytes" };

export interface NormalizedSpan extends Span {
  /** As the model writes it; absent where it says nothing, and the span limits nothing. */
  readonly written?: string | number;
}

/** A type that holds no fields, and so cannot lead back to itself through one. */
export type FieldlessType = Exclude<NormalizedType, NormalizedStructure>;

/** A value that is legal besides the ordinary ones. */
export interface NormalizedSentinel {
  /** The value as text. */
  readonly text: string;
  readonly description: string;
  readonly path: YamlPath;
}

export interface NormalizedString {
  readonly kind: "string";
  readonly length: NormalizedSpan;
  /** What the length counts; Unicode code points where absent. */
  readonly unit?: LengthUnit;
  readonly pattern?: string;
  readonly sentinels: readonly NormalizedSentinel[];
}

export interface NormalizedInteger {
  readonly kind: "integer";
  readonly range: NormalizedSpan;
  readonly unit?: UnitName;
  readonly sentinels: readonly NormalizedSentinel[];
}

export interface NormalizedNumber {
  readonly kind: "number";
  readonly range: NormalizedSpan;
  readonly unit?: UnitName;
}

export interface NormalizedEnum {
  readonly kind: "enum";
  readonly open: boolean;
  readonly facts: readonly NormalizedFact[];
  readonly start?: string;
  readonly values: readonly NormalizedEnumValue[];
}

export interface NormalizedFact {
  readonly name: string;
  readonly description?: string;
  /** Absent from a fact that is true or false. */
  readonly words?: readonly string[];
}

export interface NormalizedEnumValue {
  readonly value: string;
  readonly path: YamlPath;
  readonly description?: string;
  /** What it says of each fact, those first that the enum declares. One that is true or false and not said is false. */
  readonly facts: Readonly<Record<string, boolean | string>>;
  readonly to: readonly string[];
}

export interface NormalizedMap {
  readonly kind: "map";
  readonly keys: string;
  readonly values: string;
  readonly size: NormalizedSpan;
}

export interface NormalizedList {
  readonly kind: "list";
  readonly of: string;
  readonly size: NormalizedSpan;
}

export interface NormalizedStructure {
  readonly kind: "structure";
  readonly fields: readonly NormalizedField[];
  readonly union: boolean;
}

export interface NormalizedJson {
  readonly kind: "json";
  readonly shape: "value" | "object";
}

export interface NormalizedJsonText {
  readonly kind: "jsonText";
  readonly shape: "value" | "object";
  readonly length: NormalizedSpan;
  /** What the length counts; Unicode code points where absent. */
  readonly unit?: LengthUnit;
}
