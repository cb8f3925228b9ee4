import type { Api } from "../../generator/api/api.js";
import type { CarriedValue, Payload } from "../../generator/api/operation.js";
import type { JsonObject, JsonValue, Type } from "../../generator/api/type.js";
import { isJsonList, isJsonObject } from "../../generator/language/json.js";
import type { Transport } from "../../generator/language/transport.js";

/** Something that travelled: what came of it, and what should have according to an example. */
export interface Trip {
  /** What it was, for the message of a test. */
  readonly subject: string;
  readonly seen: unknown;
  readonly expected: unknown;
}

/** Writes the wire form of an example as the bytes that travel. */
export function writeBytes(value: CarriedValue, payload: Payload): Uint8Array {
  if (payload.kind === "empty" || value === undefined) return new Uint8Array();
  return isRaw(payload) && typeof value === "string" ? Buffer.from(value, "base64") : Buffer.from(JSON.stringify(value));
}

/** Reads what travelled back into the form that examples have. */
export function readBytes(bytes: string | Uint8Array, payload: Payload): CarriedValue {
  const text = Buffer.from(bytes);
  if (text.length === 0 && payload.kind === "whole" && !payload.field.required) return undefined;
  if (text.length === 0) return isRaw(payload) ? "" : {};
  return isRaw(payload) ? text.toString("base64") : (JSON.parse(text.toString()) as JsonValue);
}

/** Whether a payload is bytes as they are, and no JSON. */
export function isRaw(payload: Payload | undefined): boolean {
  return payload?.kind === "whole" && payload.field.type.kind === "bytes";
}

/** What a transport has of a value: members that only others have are left out, however deep they stand. */
export function selectCarried(value: JsonValue, type: Type, transport: Transport): JsonValue {
  if (type.kind === "list" && isJsonList(value)) return value.map((item) => selectCarried(item, type.items, transport));
  if (!isJsonObject(value) || (type.kind !== "map" && type.kind !== "structure")) return value;
  const members = Object.entries(value).flatMap(([name, member]): readonly (readonly [string, JsonValue])[] => {
    if (type.kind === "map") return [[name, selectCarried(member, type.values, transport)]];
    const field = type.fields.find((candidate) => candidate.name === name);
    if (field === undefined || (field.only ?? transport) !== transport) return [];
    return [[name, selectCarried(member, field.type, transport)]];
  });
  return Object.fromEntries(members);
}

/** Divides a value into what a client is told once, because all requests need it, and what it is told with each call. */
export function divideRequest({ identity }: Api, value: JsonObject): { readonly identity: JsonObject; readonly input: JsonObject } {
  const isKnown = ([name]: [string, JsonValue]): boolean => identity.some((field) => field.name === name);
  const members = Object.entries(value);
  return {
    identity: Object.fromEntries(members.filter(isKnown)),
    input: Object.fromEntries(members.filter((member) => !isKnown(member))),
  };
}
