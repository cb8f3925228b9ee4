import type { Place } from "../language/document/field-definition.js";
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

/** What a field is at each place. What a template holds is found there. */
const partsByPlace: Readonly<Record<Place, keyof SortedFields | "template">> = {
  topic: "template",
  path: "template",
  query: "query",
  payload: "members",
  body: "members",
  whole: "whole",
};

/** Sorts fields by where they travel. */
export function sortFields(fields: readonly PlacedField[]): SortedFields {
  const select = (part: keyof SortedFields): readonly NormalizedField[] =>
    fields.filter(({ places }) => places.some((place) => partsByPlace[place] === part)).map(({ field }) => field);
  return { whole: select("whole")[0], members: select("members"), query: select("query") };
}

function hasEqualFields(own: NamedStructure, user: NamedStructure): boolean {
  return own.fields.length === user.fields.length && own.fields.every((field, index) => isEqual(field, user.fields[index]));
}

function isEqual(a: Field, b: Field | undefined): boolean {
  if (a.name !== b?.name || a.required !== b.required || a.acceptsNumericString !== b.acceptsNumericString) return false;
  return a.type === b.type || (a.type.kind === "list" && b.type.kind === "list" && a.type.items === b.type.items);
}
