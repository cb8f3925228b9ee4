import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeValue } from "../text/describe-value.js";
import type { NormalizedError } from "../../language/normalize/normalized-error.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import { transports } from "../../language/transport.js";
import { describeKind } from "../../language/type-kind.js";
import type { YamlPath } from "../../language/yaml-path.js";
import { findPosition } from "../text/source.js";
import { suggest } from "../text/suggest.js";
import type { CheckedModel } from "./checked-model.js";
import { transportNames } from "./transport-names.js";

/** Looks for errors that cannot be told apart, or that have nothing to travel in. */
export function* checkErrors(model: CheckedModel): Iterable<Diagnostic> {
  const { errors } = model.document;
  for (const { name, path, mqtt, https } of errors) {
    if (mqtt === undefined && https === undefined) yield createDiagnostic("error-without-transport", { name }, model.locator.key(path));
  }
  yield* findDuplicates(
    model,
    errors.map(({ name, path, mqtt }) => ({ name, code: mqtt, path: [...path, "mqtt"] })),
  );
  yield* findDuplicates(
    model,
    errors.map(({ name, path, https }) => ({ name, code: https?.exception, path: [...path, "https", "exception"] })),
  );
  yield* checkBindings(model);
  yield* checkMqttReply(model);
  yield* checkHttpsReply(model);
  yield* checkCodes(model);
  yield* checkCarried(model);
}

interface ErrorCode {
  readonly name: string;
  readonly code: string | number | undefined;
  readonly path: YamlPath;
}

function* findDuplicates({ locator }: CheckedModel, codes: readonly ErrorCode[]): Iterable<Diagnostic> {
  const seen = new Map<string | number, ErrorCode>();
  for (const error of codes) {
    if (error.code === undefined) continue;
    const other = seen.get(error.code);
    seen.set(error.code, other ?? error);
    if (other === undefined) continue;
    const { source, start } = locator.value(other.path);
    const params = { name: error.name, code: error.code, other: other.name, line: findPosition(source, start).line };
    yield createDiagnostic("duplicate-error-code", params, locator.value(error.path));
  }
}

function* checkBindings({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  const known = new Map(document.errors.map((error): [string, NormalizedError] => [error.name, error]));
  for (const operation of document.operations) {
    for (const transport of transports) {
      if (operation[transport] === undefined || document[transport].error !== undefined) continue;
      if (!operation.errors.some(({ name }) => known.get(name)?.[transport] !== undefined)) continue;
      const params = { owner: `The operation \`${operation.name}\``, transport: transportNames[transport], section: transport };
      yield createDiagnostic("missing-error-reply", params, locator.key(operation.path));
    }
  }
}

function* checkMqttReply({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  const reply = document.mqtt.error;
  if (reply === undefined) return;
  const names = listFieldNames(reply.fields);
  for (const key of ["code", "message"] as const) {
    if (names.includes(reply[key])) continue;
    const suggestion = suggest(reply[key], names, "Add it to `fields`.");
    yield createDiagnostic("unknown-reply-member", { name: reply[key], suggestion }, locator.value(["mqtt", "error", key]));
  }
}

function* checkHttpsReply({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  const reply = document.https.error;
  if (reply === undefined) return;
  if (reply.codeHeader === undefined && reply.codeMembers.length === 0) {
    yield createDiagnostic("no-error-code", {}, locator.key(["https", "error", "code"]));
  }
  const names = listFieldNames(reply.fields);
  const [first = ""] = reply.messageMembers;
  // A service may spell the member in several ways, of which the model describes at least one.
  if (reply.messageMembers.some((member) => names.includes(member))) return;
  const suggestion = suggest(first, names, "Add it to `fields`.");
  yield createDiagnostic("unknown-reply-member", { name: first, suggestion }, locator.value(["https", "error", "message", 0]));
}

function* checkCodes({ document, locator, resolve }: CheckedModel): Iterable<Diagnostic> {
  const reply = document.mqtt.error;
  const field = reply?.fields.find(({ name }) => name === reply.code);
  const type = field === undefined ? undefined : resolve(field.types.mqtt.name);
  if (field === undefined || type === undefined) return;
  for (const { path, mqtt: code } of document.errors) {
    const fits =
      typeof code === "string" ? type.kind === "string" || type.kind === "enum" : type.kind === "integer" || type.kind === "number";
    if (code === undefined || fits) continue;
    const params = { code, found: describeValue(code), member: field.name, expected: describeKind(type.kind) };
    yield createDiagnostic("error-code-kind", params, locator.value([...path, "mqtt"]));
  }
}

function* checkCarried({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  const known = new Set(transports.flatMap((transport) => listFieldNames(document[transport].error?.fields ?? [])));
  for (const { path, carries } of document.errors) {
    for (const [index, member] of carries.entries()) {
      if (known.has(member)) continue;
      const suggestion = suggest(member, known, "Add it to the `fields` of the error reply.");
      yield createDiagnostic("unknown-carried-member", { name: member, suggestion }, locator.value([...path, "carries", index]));
    }
  }
}

function listFieldNames(fields: readonly NormalizedField[]): readonly string[] {
  return fields.map(({ name }) => name);
}
