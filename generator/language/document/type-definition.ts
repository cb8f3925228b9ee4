import type { DefinitionFacts } from "./definition-facts.js";
import type { EnumDefinition } from "./enum-definition.js";
import type { Fields } from "./field-definition.js";

/** Told apart by `type`: one of the words below in lower case, or the name of a type that this one refines. */
export type TypeDefinition =
  | StringDefinition
  | IntegerDefinition
  | NumberDefinition
  | BooleanDefinition
  | EnumDefinition
  | MapDefinition
  | ListDefinition
  | StructureDefinition
  | JsonDefinition
  | JsonTextDefinition
  | BytesDefinition
  | RefinedDefinition;

export interface StringDefinition extends DefinitionFacts {
  readonly type: "string";
  /** `1..128`, `..128`, `1..` or `36`, in Unicode code points where no unit is said. */
  readonly length?: string | number;
  readonly unit?: LengthUnit;
  readonly pattern?: string;
  readonly sentinels?: Readonly<Record<string, string>>;
}

/** What the length of a text counts: its bytes in UTF-8. */
export type LengthUnit = "bytes";

export interface IntegerDefinition extends DefinitionFacts {
  readonly type: "integer";
  readonly range?: string | number;
  readonly unit?: UnitName;
  /** Value to description. */
  readonly sentinels?: Readonly<Record<string, string>>;
}

export interface NumberDefinition extends DefinitionFacts {
  readonly type: "number";
  readonly range?: string | number;
  readonly unit?: UnitName;
}

export type UnitName = "epoch seconds" | "epoch milliseconds" | "seconds" | "minutes" | "milliseconds" | "bytes";

export interface BooleanDefinition extends DefinitionFacts {
  readonly type: "boolean";
}

export interface MapDefinition extends DefinitionFacts {
  readonly type: "map";
  readonly keys: string;
  readonly values: string;
  readonly size?: string | number;
}

export interface ListDefinition extends DefinitionFacts {
  readonly type: "list";
  readonly of: string;
  readonly size?: string | number;
}

export interface StructureDefinition extends DefinitionFacts {
  readonly type: "structure";
  readonly fields: Fields;
  readonly union?: boolean;
}

export interface JsonDefinition extends DefinitionFacts {
  readonly type: "json";
  readonly shape?: "value" | "object";
}

export interface JsonTextDefinition extends DefinitionFacts {
  readonly type: "jsonText";
  readonly shape?: "value" | "object";
  readonly length?: string | number;
  readonly unit?: LengthUnit;
}

export interface BytesDefinition extends DefinitionFacts {
  readonly type: "bytes";
}

declare const typeName: unique symbol;

/**
 * The name of a type as a definition's `type`. It is branded to differ from the words for the kinds, so that the compiler tells a definition of
 * its own kind from a refined one, and knows every kind.
 */
export type TypeName = string & { readonly [typeName]: true };

/** A type that narrows an enum by its facts, or widens a string or an integer by sentinels. */
export interface RefinedDefinition extends DefinitionFacts {
  readonly type: TypeName;
  readonly where?: Readonly<Record<string, boolean | string>>;
  readonly predicate?: string;
  readonly sentinels?: Readonly<Record<string, string>>;
}
