import type { Api } from "../../../api/api.js";
import type { Operation, Payload } from "../../../api/operation.js";
import type { Field } from "../../../api/type.js";
import { locateOperation, locateType } from "../../../language/output-modules.js";
import type { Transport } from "../../../language/transport.js";
import { pairFields, writeStructureConversion } from "./convert-structure.js";
import { listStructurePairs } from "./convert-type.js";
import type { StructurePair, Way } from "./convert-type.js";

/** A function that a client needs. */
export interface Conversion {
  readonly way: Way;
  readonly structures: StructurePair;
  /** The modules in which the two types live. */
  readonly modules: { readonly user: string; readonly wire: string };
}

/** Every structure that requests, replies and messages have in another form on a transport than users see, each once for a direction. */
export function listConversions(api: Api, transport: Transport): readonly Conversion[] {
  const found = new Map<string, Conversion>();
  for (const conversion of listOwnConversions(api, transport)) collect(found, conversion);
  return [...found.values()];
}

function collect(found: Map<string, Conversion>, conversion: Conversion): void {
  const { way, structures } = conversion;
  const key = `${way.direction} ${structures.wire.name}`;
  if (found.has(key)) return;
  found.set(key, conversion);
  for (const inner of listInner(way, structures.user.fields, structures.wire.fields)) collect(found, inner);
}

/** The fields that travel as members of a payload, or as all of it. */
export function listCarried(payload: Payload): readonly Field[] {
  switch (payload.kind) {
    case "empty":
      return [];
    case "structure":
      return payload.type.fields;
    case "whole":
      return [payload.field];
  }
}

// What travels itself is converted where it is written or read, so that only its members need functions.
function listOwnConversions({ operations, messages }: Api, transport: Transport): readonly Conversion[] {
  const decode: Way = { direction: "decode", transport };
  const told = transport === "mqtt" ? messages : [];
  return [
    ...operations.flatMap((operation) => listOfOperation(operation, transport)),
    ...told.flatMap(({ type, payload }) => listInner(decode, type.fields, listCarried(payload))),
  ];
}

function listOfOperation(operation: Operation, transport: Transport): readonly Conversion[] {
  const { request, response } = operation;
  const payloads = selectPayloads(operation, transport);
  if (payloads === undefined) return [];
  const { asked, answered } = payloads;
  const named = transport === "https" ? nameReply(operation, answered) : undefined;
  return [
    ...listInner({ direction: "encode", transport }, request.fields, listCarried(asked)),
    ...(named === undefined ? listInner({ direction: "decode", transport }, response.fields, listCarried(answered)) : [named]),
  ];
}

/** A reply over HTTPS has a function of its own. */
function nameReply({ name, response }: Operation, answered: Payload): Conversion | undefined {
  if (answered.kind !== "structure") return undefined;
  const way: Way = { direction: "decode", transport: "https" };
  if (writeStructureConversion(way, { user: response.fields, wire: answered.type.fields }, "rest") === undefined) return undefined;
  const module = locateOperation(name);
  return { way, structures: { user: response, wire: answered.type }, modules: { user: module, wire: module } };
}

interface Payloads {
  readonly asked: Payload;
  readonly answered: Payload;
}

function selectPayloads({ mqtt, https }: Operation, transport: Transport): Payloads | undefined {
  switch (transport) {
    case "mqtt":
      return mqtt && { asked: mqtt.requestPayload, answered: mqtt.acceptedPayload };
    case "https":
      return https && { asked: https.requestBody, answered: https.responseBody };
  }
}

function listInner(way: Way, user: readonly Field[], wire: readonly Field[]): readonly Conversion[] {
  const structures = pairFields({ user, wire }).flatMap((pair) => listStructurePairs({ user: pair.user.type, wire: pair.field.type }));
  return structures.map((pair) => ({
    way,
    structures: pair,
    modules: { user: locateType(pair.user.name), wire: locateType(pair.wire.name) },
  }));
}
