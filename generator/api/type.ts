import type { LengthUnit, UnitName } from "../language/document/type-definition.js";
import type { JsonValue } from "../language/json.js";
import type { Transport } from "../language/transport.js";

export type { LengthUnit } from "../language/document/type-definition.js";
export type { JsonObject, JsonValue } from "../language/json.js";

/** The types of an API, every reference followed. Emitters switch on `kind`. */
export type Type =
  StringType | IntegerType | NumberType | BooleanType | EnumType | MapType | ListType | StructureType | JsonType | JsonTextType | BytesType;

/** A type that has a name in the model (or was derived from one), and therefore a file and a validator of its own. */
export type NamedType = Type & { readonly name: string };

interface TypeFacts {
  /** PascalCase and unique in the API; absent for a built-in (`String`, `Integer`) and an inline list. */
  readonly name?: string;
  readonly description?: string;
  /** The transport that alone has this form of a type; absent for what users see. */
  readonly wireForm?: Transport;
  /** Which reading was chosen where public documents contradict each other, and why. */
  readonly note?: string;
}

/** A value outside a type's own range or pattern that is legal all the same, such as `$next` or -1. */
export interface Sentinel<Value> {
  readonly value: Value;
  readonly description: string;
}

export interface StringType extends TypeFacts {
  readonly kind: "string";
  /** Both ends included. */
  readonly minLength: number;
  readonly maxLength?: number;
  /** What the length counts; Unicode code points where absent. */
  readonly unit?: LengthUnit;
  /** A JavaScript regular expression for the `u` flag that the whole value must match; without anchors or flags. */
  readonly pattern?: string;
  readonly sentinels: readonly Sentinel<string>[];
  /** Whether the type may appear as one topic level or path segment. */
  readonly identifier: boolean;
}

export interface IntegerType extends TypeFacts {
  readonly kind: "integer";
  /** Never beyond the safe integers; the safe integers where the model says nothing. */
  readonly minimum: number;
  readonly maximum: number;
  readonly unit?: UnitName;
  readonly sentinels: readonly Sentinel<number>[];
}

/** A finite number, fractions allowed. */
export interface NumberType extends TypeFacts {
  readonly kind: "number";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly unit?: UnitName;
}

export interface BooleanType extends TypeFacts {
  readonly kind: "boolean";
}

export interface EnumValue {
  readonly value: string;
  readonly description?: string;
  /** One entry per fact that the enum declares: `{ terminal: true, setBy: "device" }`. */
  readonly facts: Readonly<Record<string, boolean | string>>;
  /** The values that may follow this one. Empty where the enum has no state machine, and at its ends. */
  readonly transitions: readonly string[];
}

export interface EnumType extends TypeFacts {
  readonly kind: "enum";
  readonly values: readonly EnumValue[];
  /** Receivers let values pass that are not listed. Never true of an enum that a request uses. */
  readonly open: boolean;
  readonly facts: readonly EnumFact[];
  /** The state in which the state machine starts; absent where there is none. */
  readonly start?: string;
  /** Set on a subset: the enum that it was taken from, and the predicate that tells its members (`isTerminal`). */
  readonly subsetOf?: EnumType & { readonly name: string };
  readonly predicate?: string;
}

export interface EnumFact {
  readonly name: string;
  readonly description?: string;
  /** The words a fact may say; absent for a boolean fact. */
  readonly words?: readonly string[];
}

export interface MapType extends TypeFacts {
  readonly kind: "map";
  readonly keys: StringType | EnumType;
  readonly values: Type;
  readonly minSize: number;
  readonly maxSize?: number;
}

export interface ListType extends TypeFacts {
  readonly kind: "list";
  readonly items: Type;
  readonly minSize: number;
  readonly maxSize?: number;
}

export interface StructureType extends TypeFacts {
  readonly kind: "structure";
  readonly fields: readonly Field[];
  /** Exactly one field is present. */
  readonly union: boolean;
}

/** Any JSON (`value`) or any JSON object (`object`), not looked into. */
export interface JsonType extends TypeFacts {
  readonly kind: "json";
  readonly shape: "value" | "object";
}

/** JSON carried as a string. Users never see it: clients convert it to and from the JSON it holds. */
export interface JsonTextType extends TypeFacts {
  readonly kind: "jsonText";
  readonly shape: "value" | "object";
  readonly maxLength?: number;
  /** What the length counts; Unicode code points where absent. */
  readonly unit?: LengthUnit;
}

/** Bytes: a whole payload as it is, or base64 inside JSON. */
export interface BytesType extends TypeFacts {
  readonly kind: "bytes";
}

export interface Field {
  /** As on the wire. */
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  readonly description?: string;
  readonly note?: string;
  /** What an absent field means, or what a client fills in when a reply leaves it out. */
  readonly default?: JsonValue;
  /** The transport that has this field; absent where every transport has it. */
  readonly only?: Transport;
  /** The number may also be written as a string. */
  readonly acceptsNumericString: boolean;
}
