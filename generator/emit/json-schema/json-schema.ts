import type { JsonValue } from "../../api/type.js";

/** The part of JSON Schema 2020-12 that the types of an API need. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $comment?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly type?: "array" | "boolean" | "integer" | "number" | "object" | "string";
  /** Known to OpenAPI only. */
  readonly format?: "int64";
  readonly const?: string;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  /** In Unicode code points. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** In bytes of UTF-8, which JSON Schema itself has no word for. */
  readonly "x-minBytes"?: number;
  readonly "x-maxBytes"?: number;
  readonly pattern?: string;
  readonly contentEncoding?: "base64";
  readonly contentMediaType?: string;
  readonly contentSchema?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly examples?: readonly JsonValue[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}
