import type { JsonValue } from "../json.js";
import type { PerTransport, Transport } from "../transport.js";

export type Fields = Readonly<Record<string, FieldDefinition>>;

/** A field: the name of its type, or the type and what else there is to say. */
export type FieldDefinition = string | FieldObject;

export interface FieldObject {
  readonly type: string | PerTransport<string>;
  readonly required?: boolean;
  readonly default?: JsonValue;
  readonly only?: Transport;
  readonly in?: Place | readonly Place[] | PerTransport<Place | readonly Place[]>;
  readonly accepts?: "numericString";
  readonly description?: string;
  readonly note?: string;
}

/**
 * Where a field travels. Without a word: a topic level or path segment where a template names it, the query string of a GET or DELETE,
 * and a member of the payload or body otherwise. `whole`: the field is the whole payload.
 */
export type Place = "topic" | "path" | "query" | "payload" | "body" | "whole";
