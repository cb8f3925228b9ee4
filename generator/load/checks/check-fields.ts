import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedDocument } from "../../language/normalize/normalized-document.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { NormalizedType } from "../../language/normalize/normalized-type.js";
import { describeKind } from "../../language/type-kind.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for fields that contradict themselves, wherever they stand. */
export function* checkFields(model: CheckedModel): Iterable<Diagnostic> {
  for (const field of listAllFields(model.document)) {
    const { name, path, required, default: value, in: place } = field;
    yield* checkTransportTypes(model, field);
    yield* checkAccepts(model, field);
    const isMember = path[0] === "types" || path[1] === "error";
    if (isMember && place !== undefined) yield createDiagnostic("place-in-structure", {}, model.locator.key([...path, "in"]));
    if (!required || value === undefined) continue;
    yield createDiagnostic("default-of-required", { name }, model.locator.key([...path, "default"]));
  }
}

/** Lists every field of the model that is written down: each once, however many operations or types have it. */
export function listAllFields({ types, common, mqtt, https, operations, messages }: NormalizedDocument): readonly NormalizedField[] {
  return [
    ...[...types.values()].flatMap(({ type, refinement }) => (type?.kind === "structure" && refinement === undefined ? type.fields : [])),
    ...common.request,
    ...common.reply,
    ...(mqtt.error?.fields ?? []),
    ...(https.error?.fields ?? []),
    ...operations.flatMap(({ request, reply }) => [...request, ...reply].filter((field) => !isShared(field))),
    ...messages.flatMap(({ fields }) => fields),
  ];
}

/** Whether a field of an operation is said in `common`, for every operation. */
export function isShared({ path }: NormalizedField): boolean {
  return path[0] === "common";
}

function* checkTransportTypes({ resolve, locator }: CheckedModel, { types, path }: NormalizedField): Iterable<Diagnostic> {
  if (types.mqtt.name === types.https.name) return;
  const mqtt = resolve(types.mqtt.name);
  const https = resolve(types.https.name);
  if (mqtt === undefined || https === undefined || isConvertible(mqtt, https)) return;
  yield createDiagnostic("transport-types", { mqtt: describeJson(mqtt), https: describeJson(https) }, locator.value([...path, "type"]));
}

function isConvertible(a: NormalizedType, b: NormalizedType): boolean {
  return (
    (a.kind === "json" || a.kind === "jsonText") && (b.kind === "json" || b.kind === "jsonText") && a.kind !== b.kind && a.shape === b.shape
  );
}

function describeJson(type: NormalizedType): string {
  const words = describeKind(type.kind);
  return type.kind === "json" || type.kind === "jsonText" ? `${words} (${type.shape === "object" ? "an object" : "any value"})` : words;
}

function* checkAccepts({ resolve, locator }: CheckedModel, { acceptsNumericString, types, path }: NormalizedField): Iterable<Diagnostic> {
  if (!acceptsNumericString) return;
  const isRequested = path[0] === "common" ? path[1] === "request" : path[0] === "operations" && path[2] === "request";
  if (!isRequested) yield createDiagnostic("accepts-place", {}, locator.key([...path, "accepts"]));
  const { name } = types.mqtt;
  const type = resolve(name);
  if (type === undefined || type.kind === "integer" || type.kind === "number") return;
  yield createDiagnostic("accepts-kind", { name, kind: describeKind(type.kind) }, locator.value([...path, "accepts"]));
}
