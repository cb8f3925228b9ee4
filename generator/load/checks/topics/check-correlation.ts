import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { memberPlaces } from "../../../language/field-places.js";
import type { PlacedField } from "../../../language/normalize/normalized-field.js";
import type { NormalizedMqttBinding, NormalizedOperation } from "../../../language/normalize/normalized-operation.js";
import type { NormalizedTopic } from "../../../language/normalize/normalized-topic.js";
import { placeFields } from "../../../language/normalize/place-fields.js";
import { describeKind } from "../../../language/type-kind.js";
import { capitalize } from "../../text/sentence.js";
import type { Location } from "../../text/source.js";
import { suggest } from "../../text/suggest.js";
import type { CheckedModel } from "../checked-model.js";

/** Looks for operations whose replies cannot be brought together with their requests. */
export function* checkCorrelation(model: CheckedModel): Iterable<Diagnostic> {
  for (const operation of model.document.operations) {
    const { mqtt } = operation;
    if (mqtt === undefined) continue;
    yield* checkReplies(model, operation, mqtt);
    yield* checkWildcard(model, mqtt);
  }
}

function checkReplies(model: CheckedModel, operation: NormalizedOperation, mqtt: NormalizedMqttBinding): Iterable<Diagnostic> {
  const { correlation, correlationPath } = mqtt;
  // What is said for all operations is reported at the one that it does not fit.
  const isShared = correlationPath[0] === "mqtt";
  const location = isShared ? model.locator.key(operation.path) : model.locator.value(correlationPath);
  const binding = { owner: operation.name, mqtt };
  switch (correlation.by) {
    case "topic":
      return [];
    case "token":
      return checkToken(model, binding, { name: correlation.field, location });
    case "level":
      return checkLevel(binding, { name: correlation.label, location });
  }
}

interface Correlator {
  readonly name: string;
  readonly location: Location;
}

interface OwnedBinding {
  readonly owner: string;
  readonly mqtt: NormalizedMqttBinding;
}

interface CarriedFields {
  readonly owner: string;
  readonly fields: readonly PlacedField[];
}

function* checkToken(model: CheckedModel, { owner, mqtt }: OwnedBinding, token: Correlator): Iterable<Diagnostic> {
  const rejection = model.document.mqtt.error?.fields ?? [];
  yield* checkCarrier(model, { owner: `the request of \`${owner}\``, fields: mqtt.requestFields }, token);
  yield* checkCarrier(model, { owner: `the reply of \`${owner}\``, fields: mqtt.replyFields }, token);
  if (rejection.length === 0) return;
  const fields = placeFields(rejection, { transport: "mqtt", labels: new Set() });
  yield* checkCarrier(model, { owner: "the rejection", fields }, token);
}

function* checkCarrier({ resolve }: CheckedModel, { owner, fields }: CarriedFields, { name, location }: Correlator): Iterable<Diagnostic> {
  const carried = fields.find(({ field }) => field.name === name);
  if (carried === undefined) {
    const otherwise = `Add the field \`${name}\`, or correlate by \`topic\`.`;
    const nearest = suggest(
      name,
      fields.map(({ field }) => field.name),
      otherwise,
    );
    const suggestion = nearest.startsWith("Did") ? nearest : otherwise;
    yield createDiagnostic("correlation-field", { owner: capitalize(owner), name, suggestion }, location);
    return;
  }
  const type = resolve(carried.field.types.mqtt.name);
  if (type !== undefined && type.kind !== "string") {
    yield createDiagnostic("correlation-kind", { name, kind: describeKind(type.kind), owner }, location);
  }
  if (!carried.places.includes(memberPlaces.mqtt)) yield createDiagnostic("correlation-place", { name, owner }, location);
}

function* checkLevel({ owner, mqtt }: OwnedBinding, { name, location }: Correlator): Iterable<Diagnostic> {
  for (const topic of ["request", "accepted", "rejected"] as const) {
    const { labels } = mqtt[topic];
    if (labels.has(name)) continue;
    const suggestion = suggest(name, labels, `Put \`{${name}}\` into the topic, or correlate by \`topic\`.`);
    yield createDiagnostic("correlation-level", { topic, owner: `\`${owner}\``, name, suggestion }, location);
  }
}

function* checkWildcard(
  model: CheckedModel,
  { accepted, rejected, subscribe, subscribePath }: NormalizedMqttBinding,
): Iterable<Diagnostic> {
  if (subscribe === "pair" || !model.isWellFormed(accepted) || !model.isWellFormed(rejected)) return;
  const common = (topic: NormalizedTopic): string => JSON.stringify(topic.levels.slice(0, -1));
  if (accepted.levels.length === rejected.levels.length && common(accepted) === common(rejected)) return;
  const params = { accepted: accepted.template, rejected: rejected.template };
  yield createDiagnostic("unfit-wildcard", params, model.locator.value(subscribePath));
}
