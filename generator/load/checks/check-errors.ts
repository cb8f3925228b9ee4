import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { describeValue } from "../text/describe-value.js";
import { findPosition } from "../text/source.js";
import { suggest } from "../text/suggest.js";
import { listFields, typeOn } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import { describeShape } from "../view/shape.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** Looks for errors that cannot be told apart, or that have nothing to travel in. */
export function* checkErrors(model: ModelView): Iterable<Diagnostic> {
  const errors = Object.entries(model.document.errors ?? {});
  for (const [name, { mqtt, https }] of errors) {
    if (mqtt === undefined && https === undefined)
      yield createDiagnostic("error-without-transport", { name }, model.locator.key(["errors", name]));
  }
  yield* findDuplicates(
    model,
    errors.map(([name, { mqtt }]) => ({ name, code: mqtt, path: ["errors", name, "mqtt"] })),
  );
  const exceptions = errors.map(([name, { https }]) => ({ name, code: https?.exception, path: ["errors", name, "https", "exception"] }));
  yield* findDuplicates(model, exceptions);
  yield* checkReplies(model);
  yield* checkCodes(model);
  yield* checkCarried(model);
}

interface ErrorCode {
  readonly name: string;
  readonly code: string | number | undefined;
  readonly path: YamlPath;
}

function* findDuplicates({ locator }: ModelView, codes: readonly ErrorCode[]): Iterable<Diagnostic> {
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

function* checkReplies({ document, operations, locator }: ModelView): Iterable<Diagnostic> {
  const common = document.common?.errors ?? [];
  for (const { name, path, definition, ...bindings } of operations) {
    const errors = [...common, ...(definition.errors ?? [])].map((error) => document.errors?.[error]);
    for (const transport of ["mqtt", "https"] as const) {
      if (bindings[transport] === undefined || document[transport]?.error !== undefined) continue;
      if (!errors.some((error) => error?.[transport] !== undefined)) continue;
      const params = { owner: `The operation \`${name}\``, transport: transport.toUpperCase(), section: transport };
      yield createDiagnostic("missing-error-reply", params, locator.key(path));
    }
  }
  const mqtt = document.mqtt?.error;
  if (mqtt !== undefined) {
    for (const key of ["code", "message"] as const) {
      if (Object.hasOwn(mqtt.fields, mqtt[key])) continue;
      const suggestion = suggest(mqtt[key], Object.keys(mqtt.fields), "Add it to `fields`.");
      yield createDiagnostic("unknown-reply-member", { name: mqtt[key], suggestion }, locator.value(["mqtt", "error", key]));
    }
  }
  const https = document.https?.error;
  if (https === undefined) return;
  if (https.code.header === undefined && (https.code.members ?? []).length === 0) {
    yield createDiagnostic("no-error-code", {}, locator.key(["https", "error", "code"]));
  }
  const [first = ""] = https.message;
  // A service may spell the member in several ways, of which the model describes at least one.
  if (https.message.some((member) => Object.hasOwn(https.fields, member))) return;
  const suggestion = suggest(first, Object.keys(https.fields), "Add it to `fields`.");
  yield createDiagnostic("unknown-reply-member", { name: first, suggestion }, locator.value(["https", "error", "message", 0]));
}

function* checkCodes({ document, locator, resolve }: ModelView): Iterable<Diagnostic> {
  const reply = document.mqtt?.error;
  if (reply === undefined) return;
  const field = listFields(reply.fields, []).find(({ name }) => name === reply.code);
  const shape = field === undefined ? undefined : resolve(typeOn("mqtt", field));
  if (shape === undefined) return;
  for (const [name, { mqtt: code }] of Object.entries(document.errors ?? {})) {
    const fits =
      typeof code === "string" ? shape.kind === "string" || shape.kind === "enum" : shape.kind === "integer" || shape.kind === "number";
    if (code === undefined || fits) continue;
    const params = { code, found: describeValue(code), member: reply.code, expected: describeShape(shape) };
    yield createDiagnostic("error-code-kind", params, locator.value(["errors", name, "mqtt"]));
  }
}

function* checkCarried({ document, locator }: ModelView): Iterable<Diagnostic> {
  const known = new Set([...Object.keys(document.mqtt?.error?.fields ?? {}), ...Object.keys(document.https?.error?.fields ?? {})]);
  for (const [name, { carries = [] }] of Object.entries(document.errors ?? {})) {
    for (const [index, member] of carries.entries()) {
      if (known.has(member)) continue;
      const suggestion = suggest(member, known, "Add it to the `fields` of the error reply.");
      yield createDiagnostic("unknown-carried-member", { name: member, suggestion }, locator.value(["errors", name, "carries", index]));
    }
  }
}
