import { listAllFields } from "./check-fields.js";
import { checkMembers, checkValue } from "./check-value.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { listFields } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import type { MessageView, OperationView } from "../view/operation-view.js";
import { selectUserType } from "../view/user-type.js";

/** Looks for examples and defaults that are no values of their types, and for what has no example. */
export function* checkExamples(model: ModelView): Iterable<Diagnostic> {
  for (const operation of model.operations) yield* checkOperation(model, operation);
  for (const message of model.messages) yield* checkMessage(model, message);
  yield* checkErrorExamples(model);
  yield* checkDefaults(model);
}

function* checkOperation(model: ModelView, { name, path, definition, request, reply }: OperationView): Iterable<Diagnostic> {
  const examples = Object.entries(definition.examples ?? {});
  if (examples.length === 0) yield createDiagnostic("missing-example", { owner: `The operation \`${name}\`` }, model.locator.key(path));
  for (const [key, example] of examples) {
    const at = [...path, "examples", key];
    const common = { code: "wrong-example", complete: true } as const;
    yield* checkMembers(model, {
      ...common,
      value: example.request,
      path: [...at, "request"],
      fields: request,
      owner: `the request of \`${name}\``,
    });
    yield* checkMembers(model, {
      ...common,
      value: example.reply,
      path: [...at, "reply"],
      fields: reply,
      owner: `the reply of \`${name}\``,
    });
  }
}

function* checkMessage(model: ModelView, { name, path, definition, fields }: MessageView): Iterable<Diagnostic> {
  const owner = `the message \`${name}\``;
  const examples = Object.entries(definition.examples ?? {});
  if (examples.length === 0) yield createDiagnostic("missing-example", { owner: `The message \`${name}\`` }, model.locator.key(path));
  for (const [key, { message }] of examples) {
    const at = [...path, "examples", key, "message"];
    yield* checkMembers(model, { value: message, path: at, fields, owner, code: "wrong-example", complete: true });
  }
}

function* checkErrorExamples(model: ModelView): Iterable<Diagnostic> {
  const { mqtt, https, errors = {} } = model.document;
  const fields = [...listFields(mqtt?.error?.fields, []), ...listFields(https?.error?.fields, [])];
  for (const [name, { example }] of Object.entries(errors)) {
    if (example === undefined) continue;
    // The code is filled in, and an error carries only what it is said to.
    const path = ["errors", name, "example"];
    yield* checkMembers(model, { value: example, path, fields, owner: "the error reply", code: "wrong-example", complete: false });
  }
}

function* checkDefaults(model: ModelView): Iterable<Diagnostic> {
  for (const field of listAllFields(model)) {
    const value = field.definition.default;
    if (value === undefined) continue;
    yield* checkValue(model, { value, path: [...field.path, "default"], type: selectUserType(model, field), code: "wrong-default" });
  }
}
