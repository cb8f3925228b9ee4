import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedMessage } from "../../language/normalize/normalized-message.js";
import type { NormalizedOperation } from "../../language/normalize/normalized-operation.js";
import { listAllFields } from "./check-fields.js";
import { checkMembers, checkValue } from "./check-value.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for examples and defaults that are no values of their types, and for what has no example. */
export function* checkExamples(model: CheckedModel): Iterable<Diagnostic> {
  for (const operation of model.document.operations) yield* checkOperation(model, operation);
  for (const message of model.document.messages) yield* checkMessage(model, message);
  yield* checkErrorExamples(model);
  yield* checkDefaults(model);
}

function* checkOperation(model: CheckedModel, { name, path, examples, request, reply }: NormalizedOperation): Iterable<Diagnostic> {
  if (examples.length === 0) yield createDiagnostic("missing-example", { owner: `The operation \`${name}\`` }, model.locator.key(path));
  for (const example of examples) {
    const common = { code: "wrong-example", complete: true } as const;
    yield* checkMembers(model, {
      ...common,
      value: example.request,
      path: [...example.path, "request"],
      fields: request,
      owner: `the request of \`${name}\``,
    });
    yield* checkMembers(model, {
      ...common,
      value: example.reply,
      path: [...example.path, "reply"],
      fields: reply,
      owner: `the reply of \`${name}\``,
    });
  }
}

function* checkMessage(model: CheckedModel, { name, path, examples, fields }: NormalizedMessage): Iterable<Diagnostic> {
  const owner = `the message \`${name}\``;
  if (examples.length === 0) yield createDiagnostic("missing-example", { owner: `The message \`${name}\`` }, model.locator.key(path));
  for (const example of examples) {
    const at = [...example.path, "message"];
    yield* checkMembers(model, { value: example.message, path: at, fields, owner, code: "wrong-example", complete: true });
  }
}

function* checkErrorExamples(model: CheckedModel): Iterable<Diagnostic> {
  const { mqtt, https, errors } = model.document;
  const fields = [...(mqtt.error?.fields ?? []), ...(https.error?.fields ?? [])];
  for (const { path, example } of errors) {
    if (example === undefined) continue;
    // The code is filled in, and an error carries only what it is said to.
    const at = [...path, "example"];
    yield* checkMembers(model, { value: example, path: at, fields, owner: "the error reply", code: "wrong-example", complete: false });
  }
}

function* checkDefaults(model: CheckedModel): Iterable<Diagnostic> {
  for (const { default: value, path, types } of listAllFields(model.document)) {
    if (value === undefined) continue;
    yield* checkValue(model, { value, path: [...path, "default"], type: types.user.name, code: "wrong-default" });
  }
}
