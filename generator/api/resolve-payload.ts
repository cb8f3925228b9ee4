import type { NormalizedField, PlacedField } from "../language/normalize/normalized-field.js";
import { nameWireForm } from "../language/output-names.js";
import type { Transport } from "../language/transport.js";
import type { NamedStructure, Payload } from "./operation.js";
import { resolveField, resolveFields } from "./resolve-fields.js";
import type { ResolveType } from "./resolve-fields.js";
import { nameStructure } from "./resolve-structure.js";
import type { Field } from "./type.js";

/** What a payload or body is resolved from. */
export interface PayloadInput {
  readonly fields: readonly PlacedField[];
  readonly transport: Transport;
  /** What users pass or get. */
  readonly user: NamedStructure;
  /** What the payload is where it differs from that. */
  readonly description: string;
  readonly resolve: ResolveType;
}

/** Resolves what travels in a payload or body: one field that is all of it, or members, of which there may be none. */
export function resolvePayload({ fields, transport, user, description, resolve }: PayloadInput): Exclude<Payload, { kind: "empty" }> {
  const { whole, members } = sortFields(fields);
  if (whole !== undefined) return { kind: "whole", field: resolveField(whole, transport, resolve) };
  const own = nameStructure(nameWireForm(transport, user.name), description, resolveFields(members, transport, resolve));
  return { kind: "structure", type: hasEqualFields(own, user) ? user : { ...own, wireForm: transport } };
}

interface SortedFields {
  readonly whole: NormalizedField | undefined;
  readonly members: readonly NormalizedField[];
  readonly query: readonly NormalizedField[];
}

/** Sorts fields by where they travel. Those that travel in a topic or path are found there. */
export function sortFields(fields: readonly PlacedField[]): SortedFields {
  const members: NormalizedField[] = [];
  const query: NormalizedField[] = [];
  let whole: NormalizedField | undefined;
  for (const { field, places } of fields) {
    for (const place of places) {
      switch (place) {
        case "payload":
        case "body":
          members.push(field);
          break;
        case "query":
          query.push(field);
          break;
        case "whole":
          whole ??= field;
          break;
        case "topic":
        case "path":
      }
    }
  }
  return { whole, members, query };
}

function hasEqualFields(own: NamedStructure, user: NamedStructure): boolean {
  return own.fields.length === user.fields.length && own.fields.every((field, index) => isEqual(field, user.fields[index]));
}

function isEqual(a: Field, b: Field | undefined): boolean {
  if (a.name !== b?.name || a.required !== b.required || a.acceptsNumericString !== b.acceptsNumericString) return false;
  return a.type === b.type || (a.type.kind === "list" && b.type.kind === "list" && a.type.items === b.type.items);
}
