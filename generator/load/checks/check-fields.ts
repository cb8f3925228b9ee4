import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Fields } from "../../language/document.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import { listFields } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import { describeShape } from "../view/shape.js";
import type { Shape } from "../view/shape.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** Looks for fields that contradict themselves, wherever they stand. */
export function* checkFields(model: ModelView): Iterable<Diagnostic> {
  for (const field of listAllFields(model)) {
    yield* checkTransportTypes(model, field);
    yield* checkAccepts(model, field);
    const { required = false, in: place } = field.definition;
    const isMember = field.path[0] === "types" || field.path[1] === "error";
    if (isMember && place !== undefined) yield createDiagnostic("place-in-structure", {}, model.locator.key([...field.path, "in"]));
    if (!required || field.definition.default === undefined) continue;
    yield createDiagnostic("default-of-required", { name: field.name }, model.locator.key([...field.path, "default"]));
  }
}

/** Lists every field of the model that is written down: each once, however many operations have it. */
export function listAllFields({ document, operations, messages }: ModelView): readonly FieldView[] {
  const structures = Object.entries(document.types ?? {}).flatMap(([name, definition]): readonly FieldView[] =>
    isPlainDefinition(definition) && definition.type === "structure" ? listFields(definition.fields, ["types", name, "fields"]) : [],
  );
  const shared: readonly (readonly [Fields | undefined, YamlPath])[] = [
    [document.common?.request, ["common", "request"]],
    [document.common?.reply, ["common", "reply"]],
    [document.mqtt?.error?.fields, ["mqtt", "error", "fields"]],
    [document.https?.error?.fields, ["https", "error", "fields"]],
  ];
  return [
    ...structures,
    ...shared.flatMap(([fields, path]) => listFields(fields, path)),
    ...operations.flatMap(({ definition, path }) => [
      ...listFields(definition.request, [...path, "request"]),
      ...listFields(definition.reply, [...path, "reply"]),
    ]),
    ...messages.flatMap(({ fields }) => fields),
  ];
}

function* checkTransportTypes({ resolve, locator }: ModelView, { definition: { type }, path }: FieldView): Iterable<Diagnostic> {
  if (typeof type === "string" || type.mqtt === type.https) return;
  const mqtt = resolve(type.mqtt);
  const https = resolve(type.https);
  if (mqtt === undefined || https === undefined || isConvertible(mqtt, https)) return;
  yield createDiagnostic("transport-types", { mqtt: describeJson(mqtt), https: describeJson(https) }, locator.value([...path, "type"]));
}

function isConvertible(a: Shape, b: Shape): boolean {
  return (
    (a.kind === "json" || a.kind === "jsonText") && (b.kind === "json" || b.kind === "jsonText") && a.kind !== b.kind && a.shape === b.shape
  );
}

function describeJson(shape: Shape): string {
  const words = describeShape(shape);
  return shape.kind === "json" || shape.kind === "jsonText" ? `${words} (${shape.shape === "object" ? "an object" : "any value"})` : words;
}

function* checkAccepts({ resolve, locator }: ModelView, { definition: { accepts, type }, path }: FieldView): Iterable<Diagnostic> {
  if (accepts === undefined) return;
  const isRequested = path[0] === "common" ? path[1] === "request" : path[0] === "operations" && path[2] === "request";
  if (!isRequested) yield createDiagnostic("accepts-place", {}, locator.key([...path, "accepts"]));
  const name = typeof type === "string" ? type : type.mqtt;
  const shape = resolve(name);
  if (shape === undefined || shape.kind === "integer" || shape.kind === "number") return;
  yield createDiagnostic("accepts-kind", { name, kind: describeShape(shape) }, locator.value([...path, "accepts"]));
}
