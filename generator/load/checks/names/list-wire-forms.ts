import { listPartNames } from "../../../language/normalize/find-differing-types.js";
import { stripList } from "../../../language/normalize/find-type.js";
import type { NormalizedDocument } from "../../../language/normalize/normalized-document.js";
import type { NormalizedField, PlacedField } from "../../../language/normalize/normalized-field.js";
import type { DeclaredType } from "../../../language/normalize/normalized-type.js";
import { nameMessage, nameRequest, nameResponse } from "../../../language/output-names.js";
import { transports } from "../../../language/transport.js";
import type { Transport } from "../../../language/transport.js";

/** A form of a type or structure that one transport alone has. */
export interface WireForm {
  readonly transport: Transport;
  /** What users see instead: `JobExecution`, `UpdateJobExecutionRequest`. */
  readonly user: string;
  /** The operation, message or type that brings it. */
  readonly owner: Pick<DeclaredType, "name" | "path">;
}

/** What travels in one direction on one transport. */
interface Travel {
  readonly transport: Transport;
  readonly user: string;
  readonly owner: WireForm["owner"];
  readonly fields: readonly NormalizedField[];
  readonly placed: readonly PlacedField[];
  /** Set where a client fills in what the service leaves out, so that users always have what may not travel. */
  readonly fillsIn: boolean;
  /** Set where no members are no payload at all. */
  readonly canBeEmpty: boolean;
}

/** Lists the forms that travel and that differ from what users see: of payloads and bodies, then of the types in them. */
export function listWireForms(document: NormalizedDocument): readonly WireForm[] {
  const travels = [...listOperationTravels(document), ...listMessageTravels(document)];
  const payloads = travels
    .filter((travel) => hasOwnForm(travel, document))
    .map(({ transport, user, owner }) => ({ transport, user, owner }));
  return [...payloads, ...transports.flatMap((transport) => listTypeForms(document, travels, transport))];
}

function listOperationTravels({ operations }: NormalizedDocument): readonly Travel[] {
  return operations.flatMap((owner) => {
    const { name, mqtt, https, request, reply } = owner;
    const asked = { owner, user: nameRequest(name), fields: request, fillsIn: false };
    const answered = { owner, user: nameResponse(name), fields: reply, fillsIn: true, canBeEmpty: false };
    const travels: Travel[] = [];
    if (mqtt !== undefined) {
      if (mqtt.emptyPath === undefined) travels.push({ ...asked, transport: "mqtt", placed: mqtt.requestFields, canBeEmpty: false });
      travels.push({ ...answered, transport: "mqtt", placed: mqtt.replyFields });
    }
    if (https !== undefined) {
      travels.push({ ...asked, transport: "https", placed: https.requestFields, canBeEmpty: true });
      travels.push({ ...answered, transport: "https", placed: https.replyFields });
    }
    return travels;
  });
}

function listMessageTravels({ messages }: NormalizedDocument): readonly Travel[] {
  return messages
    .filter(({ emptyPath }) => emptyPath === undefined)
    .map((owner) => ({
      owner,
      transport: "mqtt",
      user: nameMessage(owner.name),
      fields: owner.fields,
      placed: owner.placedFields,
      fillsIn: false,
      canBeEmpty: false,
    }));
}

function hasOwnForm({ transport, fields, placed, fillsIn, canBeEmpty }: Travel, { types }: NormalizedDocument): boolean {
  if (placed.some(({ places }) => places.includes("whole"))) return false;
  const members = placed.filter(({ places }) => places.includes("payload") || places.includes("body")).map(({ field }) => field);
  if (canBeEmpty && members.length === 0) return false;
  if (members.length !== fields.length) return true;
  return members.some((field, index) => field !== fields[index] || differs(field, transport, types) || (fillsIn && isFilledIn(field)));
}

function isFilledIn({ default: value, required }: NormalizedField): boolean {
  return value !== undefined && !required;
}

function differs({ types: seen }: NormalizedField, transport: Transport, types: NormalizedDocument["types"]): boolean {
  const { name } = seen[transport];
  return name !== seen.user.name || types.get(stripList(name))?.differsOn.has(transport) === true;
}

function listTypeForms({ types, mqtt, https }: NormalizedDocument, travels: readonly Travel[], transport: Transport): readonly WireForm[] {
  const replies = { mqtt: mqtt.error?.fields, https: https.error?.fields };
  const placed = travels.filter((travel) => travel.transport === transport).flatMap((travel) => travel.placed.map(({ field }) => field));
  const open = [...placed, ...(replies[transport] ?? [])].map((field) => field.types[transport].name);
  const found = new Map<string, WireForm>();
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const declared = types.get(stripList(reference));
    if (declared === undefined || found.has(declared.name) || !declared.differsOn.has(transport)) continue;
    found.set(declared.name, { transport, user: declared.name, owner: declared });
    if (declared.type !== undefined) open.push(...listPartNames(declared.type, transport));
  }
  return [...found.values()];
}
