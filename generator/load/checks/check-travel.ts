import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { NormalizedMessage } from "../../language/normalize/normalized-message.js";
import type { NormalizedHttpsBinding, NormalizedOperation } from "../../language/normalize/normalized-operation.js";
import type { Transport } from "../../language/transport.js";
import { describeKind } from "../../language/type-kind.js";
import type { TypeKind } from "../../language/type-kind.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isShared } from "./check-fields.js";
import { checkPlaces } from "./check-places.js";
import type { Voyage } from "./check-places.js";
import type { CheckedModel } from "./checked-model.js";
import { transportNames } from "./transport-names.js";

/** Looks for fields that do not travel, or not in one piece. */
export function* checkTravel(model: CheckedModel): Iterable<Diagnostic> {
  for (const operation of model.document.operations) {
    yield* checkTransports(model, operation);
    for (const voyage of listVoyages(operation)) yield* checkPlaces(model.locator, voyage);
    if (operation.https === undefined) continue;
    yield* checkQuery(model, operation.https);
    yield* checkStatus(model, operation, operation.https);
  }
  for (const message of model.document.messages) {
    yield* checkOnly(model, message.fields, { owner: `the message \`${message.name}\``, has: (transport) => transport === "mqtt" });
    yield* checkPlaces(model.locator, describeMessage(message));
  }
}

function* checkTransports(model: CheckedModel, operation: NormalizedOperation): Iterable<Diagnostic> {
  const { name, path, mqtt, https, request, reply } = operation;
  if (mqtt === undefined && https === undefined) {
    yield createDiagnostic("no-transport", { name }, model.locator.key(path));
    return;
  }
  const own = [...request, ...reply].filter((field) => !isShared(field));
  yield* checkOnly(model, own, { owner: `the operation \`${name}\``, has: (transport) => operation[transport] !== undefined });
}

interface Presence {
  readonly owner: string;
  readonly has: (transport: Transport) => boolean;
}

function* checkOnly({ locator }: CheckedModel, fields: readonly NormalizedField[], { owner, has }: Presence): Iterable<Diagnostic> {
  for (const { name, only, path } of fields) {
    if (only === undefined || has(only)) continue;
    yield createDiagnostic("missing-transport", { name, transport: transportNames[only], owner }, locator.value([...path, "only"]));
  }
}

function* listVoyages({ name, mqtt, https }: NormalizedOperation): Iterable<Voyage> {
  const alone = mqtt === undefined || https === undefined;
  const request = { direction: "request", owner: `the request of \`${name}\``, alone } as const;
  const reply = { direction: "reply", owner: `the reply of \`${name}\``, alone, labels: new Set<string>() } as const;
  if (mqtt !== undefined) {
    const empty = mqtt.emptyPath === undefined ? {} : { emptyPath: mqtt.emptyPath };
    yield { ...request, transport: "mqtt", fields: mqtt.requestFields, labels: mqtt.request.labels, ...empty };
    yield { ...reply, transport: "mqtt", fields: mqtt.replyFields };
  }
  if (https !== undefined) {
    yield { ...request, transport: "https", fields: https.requestFields, labels: https.labels, method: https.request.method };
    yield { ...reply, transport: "https", fields: https.replyFields };
  }
}

function describeMessage({ name, placedFields, topic, emptyPath }: NormalizedMessage): Voyage {
  return {
    transport: "mqtt",
    direction: "message",
    owner: `the message \`${name}\``,
    fields: placedFields,
    labels: topic.labels,
    alone: true,
    ...(emptyPath !== undefined && { emptyPath }),
  };
}

function* checkQuery({ locator, resolve }: CheckedModel, { requestFields }: NormalizedHttpsBinding): Iterable<Diagnostic> {
  for (const { field, places } of requestFields) {
    const type = resolve(field.types.https.name);
    const item = type?.kind === "list" ? resolve(type.of) : type;
    if (!places.includes("query") || type === undefined || item === undefined || fitsQuery[item.kind]) continue;
    yield createDiagnostic("query-kind", { name: field.name, kind: describeKind(type.kind) }, locator.key(field.path));
  }
}

function* checkStatus(
  { locator }: CheckedModel,
  { path }: NormalizedOperation,
  { status, replyFields }: NormalizedHttpsBinding,
): Iterable<Diagnostic> {
  if (status !== 204 && status !== 205) return;
  for (const { field } of replyFields) {
    yield createDiagnostic("body-on-no-content", { name: field.name, status }, locator.value([...path, "https", "status"]));
  }
}

/** Whether a value of each kind can be a value in a query string. */
const fitsQuery: Readonly<Record<TypeKind, boolean>> = {
  string: true,
  integer: true,
  number: true,
  boolean: true,
  enum: true,
  map: false,
  list: false,
  structure: false,
  json: false,
  jsonText: false,
  bytes: false,
};
