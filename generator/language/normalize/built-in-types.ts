import type { FieldlessType } from "./normalized-type.js";

/** The types that need no declaration. They have no name in the output. */
export const builtInTypes: ReadonlyMap<string, FieldlessType> = new Map<string, FieldlessType>([
  ["String", { kind: "string", length: {}, sentinels: [] }],
  ["Integer", { kind: "integer", range: {}, sentinels: [] }],
  ["Number", { kind: "number", range: {} }],
  ["Boolean", { kind: "boolean" }],
  ["JsonValue", { kind: "json", shape: "value" }],
  ["JsonObject", { kind: "json", shape: "object" }],
  ["JsonText", { kind: "jsonText", shape: "value", length: {} }],
  ["Bytes", { kind: "bytes" }],
]);
