import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeField } from "../../language/field-places.js";
import { capitalize } from "../text/sentence.js";
import type { Location } from "../text/source.js";
import { suggest } from "../text/suggest.js";
import { isOn, listFields, typeOn } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import type { MqttView, OperationView, TopicView } from "../view/operation-view.js";
import { describeShape } from "../view/shape.js";

/** Looks for operations whose replies cannot be brought together with their requests. */
export function* checkCorrelation(model: ModelView): Iterable<Diagnostic> {
  for (const operation of model.operations) {
    const { mqtt } = operation;
    if (mqtt === undefined) continue;
    const { by, path } = mqtt.correlation;
    // What is said for all operations is reported at the one that it does not fit.
    const location = path[0] === "mqtt" ? model.locator.key(operation.path) : model.locator.value(path);
    if (typeof by === "object" && "token" in by) yield* checkToken(model, operation, { name: by.token, location });
    if (typeof by === "object" && "level" in by) yield* checkLevel(operation, mqtt, { name: by.level, location });
    yield* checkWildcard(model, mqtt);
  }
}

interface Correlator {
  readonly name: string;
  readonly location: Location;
}

interface Carrier {
  readonly owner: string;
  readonly fields: readonly FieldView[];
  readonly labels: ReadonlySet<string>;
}

function* checkToken(model: ModelView, { name, request, reply, mqtt }: OperationView, token: Correlator): Iterable<Diagnostic> {
  const rejection = listFields(model.document.mqtt?.error?.fields, ["mqtt", "error", "fields"]);
  const labels = new Set((mqtt?.request.levels ?? []).flatMap((level) => (level.kind === "label" ? [level.name] : [])));
  yield* checkCarrier(model, { owner: `the request of \`${name}\``, fields: request, labels }, token);
  yield* checkCarrier(model, { owner: `the reply of \`${name}\``, fields: reply, labels: new Set() }, token);
  if (rejection.length > 0) yield* checkCarrier(model, { owner: "the rejection", fields: rejection, labels: new Set() }, token);
}

function* checkCarrier({ resolve }: ModelView, { owner, fields, labels }: Carrier, { name, location }: Correlator): Iterable<Diagnostic> {
  const present = fields.filter((field) => isOn("mqtt", field));
  const field = present.find((candidate) => candidate.name === name);
  if (field === undefined) {
    const otherwise = `Add the field \`${name}\`, or correlate by \`topic\`.`;
    const nearest = suggest(
      name,
      present.map((candidate) => candidate.name),
      otherwise,
    );
    const suggestion = nearest.startsWith("Did") ? nearest : otherwise;
    yield createDiagnostic("correlation-field", { owner: capitalize(owner), name, suggestion }, location);
    return;
  }
  const shape = resolve(typeOn("mqtt", field));
  if (shape !== undefined && shape.kind !== "string") {
    yield createDiagnostic("correlation-kind", { name, kind: describeShape(shape), owner }, location);
  }
  const places = [placeField(name, field.definition, { transport: "mqtt", labels })].flat();
  if (!places.includes("payload")) yield createDiagnostic("correlation-place", { name, owner }, location);
}

function* checkLevel({ name: operation }: OperationView, mqtt: MqttView, { name, location }: Correlator): Iterable<Diagnostic> {
  for (const topic of ["request", "accepted", "rejected"] as const) {
    const labels = listLabels(mqtt[topic]);
    if (labels.includes(name)) continue;
    const suggestion = suggest(name, labels, `Put \`{${name}}\` into the topic, or correlate by \`topic\`.`);
    yield createDiagnostic("correlation-level", { topic, owner: `\`${operation}\``, name, suggestion }, location);
  }
}

function* checkWildcard({ locator }: ModelView, { accepted, rejected, subscribe }: MqttView): Iterable<Diagnostic> {
  if (subscribe.mode === "pair" || !accepted.sound || !rejected.sound) return;
  const common = (topic: TopicView): string => JSON.stringify(topic.levels.slice(0, -1));
  if (accepted.levels.length === rejected.levels.length && common(accepted) === common(rejected)) return;
  const params = { accepted: accepted.template, rejected: rejected.template };
  yield createDiagnostic("unfit-wildcard", params, locator.value(subscribe.path));
}

function listLabels({ levels }: TopicView): readonly string[] {
  return levels.flatMap((level) => (level.kind === "label" ? [level.name] : []));
}
