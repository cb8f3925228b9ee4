import { placeField } from "../../language/field-places.js";
import { checkPlaces } from "./check-places.js";
import type { Voyage } from "./check-places.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FieldView } from "../view/field-view.js";
import { isOn, typeOn } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import type { MessageView, OperationView } from "../view/operation-view.js";
import { describeShape } from "../view/shape.js";
import type { TemplateLevel } from "../../language/parse-template.js";

/** Looks for fields that do not travel, or not in one piece. */
export function* checkTravel(model: ModelView): Iterable<Diagnostic> {
  for (const operation of model.operations) {
    yield* checkTransports(model, operation);
    for (const voyage of listVoyages(operation)) yield* checkPlaces(model.locator, voyage);
    yield* checkQuery(model, operation);
    yield* checkStatus(model, operation);
  }
  for (const message of model.messages) {
    yield* checkOnly(model, message.fields, { owner: `the message \`${message.name}\``, mqtt: true, https: false });
    yield* checkPlaces(model.locator, describeMessage(message));
  }
}

function* checkTransports(model: ModelView, { name, path, mqtt, https, request, reply }: OperationView): Iterable<Diagnostic> {
  if (mqtt === undefined && https === undefined) {
    yield createDiagnostic("no-transport", { name }, model.locator.key(path));
    return;
  }
  const own = [...request, ...reply].filter(({ shared }) => !shared);
  yield* checkOnly(model, own, { owner: `the operation \`${name}\``, mqtt: mqtt !== undefined, https: https !== undefined });
}

interface Presence {
  readonly owner: string;
  readonly mqtt: boolean;
  readonly https: boolean;
}

function* checkOnly({ locator }: ModelView, fields: readonly FieldView[], { owner, ...present }: Presence): Iterable<Diagnostic> {
  for (const { name, definition, path } of fields) {
    if (definition.only === undefined || present[definition.only]) continue;
    const transport = definition.only === "mqtt" ? "MQTT" : "HTTPS";
    yield createDiagnostic("missing-transport", { name, transport, owner }, locator.value([...path, "only"]));
  }
}

function* listVoyages({ name, path, mqtt, https, request, reply }: OperationView): Iterable<Voyage> {
  const alone = mqtt === undefined || https === undefined;
  const requestOwner = `the request of \`${name}\``;
  const replyOwner = `the reply of \`${name}\``;
  if (mqtt !== undefined) {
    const labels = collectLabels(mqtt.request.levels);
    const empty = mqtt.empty ? { emptyPath: [...path, "mqtt", "payload"] } : {};
    yield { transport: "mqtt", direction: "request", owner: requestOwner, fields: request, labels, alone, ...empty };
    yield { transport: "mqtt", direction: "reply", owner: replyOwner, fields: reply, labels: new Set(), alone };
  }
  if (https !== undefined) {
    const labels = collectLabels(https.segments);
    yield { transport: "https", direction: "request", owner: requestOwner, fields: request, labels, method: https.method, alone };
    yield { transport: "https", direction: "reply", owner: replyOwner, fields: reply, labels: new Set(), alone };
  }
}

function describeMessage({ name, path, fields, topic, definition }: MessageView): Voyage {
  return {
    transport: "mqtt",
    direction: "message",
    owner: `the message \`${name}\``,
    fields,
    labels: collectLabels(topic.levels),
    alone: true,
    ...(definition.payload !== undefined && { emptyPath: [...path, "payload"] }),
  };
}

function* checkQuery({ locator, resolve }: ModelView, { https, request }: OperationView): Iterable<Diagnostic> {
  if (https === undefined) return;
  const labels = collectLabels(https.segments);
  for (const field of request.filter((candidate) => isOn("https", candidate))) {
    const places = [placeField(field.name, field.definition, { transport: "https", labels, method: https.method })].flat();
    const reference = typeOn("https", field);
    const shape = resolve(reference);
    const item = shape?.kind === "list" ? resolve(shape.of) : shape;
    if (!places.includes("query") || shape === undefined || item === undefined || queryKinds.has(item.kind)) continue;
    yield createDiagnostic("query-kind", { name: field.name, kind: describeShape(shape) }, locator.key(field.path));
  }
}

function* checkStatus({ locator }: ModelView, { definition: { https }, path, reply }: OperationView): Iterable<Diagnostic> {
  const status = typeof https === "object" ? https.status : undefined;
  if (status !== 204 && status !== 205) return;
  for (const { name } of reply.filter((field) => isOn("https", field))) {
    yield createDiagnostic("body-on-no-content", { name, status }, locator.value([...path, "https", "status"]));
  }
}

const queryKinds: ReadonlySet<string> = new Set(["string", "integer", "number", "boolean", "enum"]);

function collectLabels(levels: readonly TemplateLevel[]): ReadonlySet<string> {
  return new Set(levels.flatMap((level) => (level.kind === "label" ? [level.name] : [])));
}
