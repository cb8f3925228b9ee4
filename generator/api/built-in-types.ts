import type { Type } from "./type.js";

/** The types that every model has without declaring them. They have no name in the output. */
export const builtInTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["String", { kind: "string", minLength: 0, sentinels: [], identifier: false }],
  ["Integer", { kind: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER, sentinels: [] }],
  ["Number", { kind: "number" }],
  ["Boolean", { kind: "boolean" }],
  ["JsonValue", { kind: "json", shape: "value" }],
  ["JsonObject", { kind: "json", shape: "object" }],
  ["JsonText", { kind: "jsonText", shape: "value" }],
  ["Bytes", { kind: "bytes" }],
]);
