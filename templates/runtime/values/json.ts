/** Whatever JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object whose members nobody has looked at. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}
