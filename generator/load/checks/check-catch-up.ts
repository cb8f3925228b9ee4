import { checkMembers } from "./check-value.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CatchUpDefinition } from "../../language/document.js";
import { capitalize } from "../text/sentence.js";
import type { Location } from "../text/source.js";
import { listNames, suggest } from "../text/suggest.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import type { MessageView, OperationView } from "../view/operation-view.js";
import { findMemberType } from "../view/member-path.js";
import { describeShape } from "../view/shape.js";

/** Looks for ways to catch up with messages that ask for, or copy, what is not there. */
export function* checkCatchUp(model: ModelView): Iterable<Diagnostic> {
  // A member that seems to lack may stand in a part that was left out.
  if (model.incomplete) return;
  for (const message of model.messages) {
    const { catchUp } = message.definition;
    const operation = model.operations.find(({ name }) => name === catchUp?.operation);
    if (catchUp === undefined || operation === undefined) continue;
    yield* checkRequest(model, message, { catchUp, operation });
    yield* checkCopies(model, message, { catchUp, operation });
    yield* checkCompared(model, message, catchUp);
  }
}

interface Source {
  readonly catchUp: CatchUpDefinition;
  readonly operation: OperationView;
}

function* checkRequest(model: ModelView, { path, topic }: MessageView, { catchUp, operation }: Source): Iterable<Diagnostic> {
  const { request: value = {} } = catchUp;
  const at = [...path, "catchUp"];
  const owner = `the request of \`${operation.name}\``;
  yield* checkMembers(model, {
    value,
    path: [...at, "request"],
    fields: operation.request,
    owner,
    code: "catch-up-value",
    complete: false,
  });
  const labels = new Set(topic.levels.flatMap((level) => (level.kind === "label" ? [level.name] : [])));
  const missing = operation.request.filter(
    ({ name, definition }) => definition.required === true && !labels.has(name) && !Object.hasOwn(value, name),
  );
  if (missing.length === 0) return;
  const params = { operation: operation.name, names: listNames(missing.map(({ name }) => name)) };
  yield createDiagnostic("catch-up-request", params, model.locator.key(at));
}

function* checkCopies(model: ModelView, message: MessageView, { catchUp, operation }: Source): Iterable<Diagnostic> {
  for (const [target, source] of Object.entries(catchUp.members)) {
    const path = [...message.path, "catchUp", "members", target];
    const into = findCopied(model, message.fields, target);
    const from = findCopied(model, operation.reply, source);
    if (into === undefined)
      yield describeMissing(message.fields, { owner: `the message \`${message.name}\``, path: target, location: model.locator.key(path) });
    if (from === undefined)
      yield describeMissing(operation.reply, {
        owner: `the reply of \`${operation.name}\``,
        path: source,
        location: model.locator.value(path),
      });
    if (into === undefined || from === undefined || isSame(model, into, from)) continue;
    const [targetType, sourceType] = [into, from].map((reference) => describeReference(model, reference));
    if (targetType === undefined || sourceType === undefined) continue;
    yield createDiagnostic("catch-up-type", { target, source, targetType, sourceType }, model.locator.value(path));
  }
}

function* checkCompared(model: ModelView, { name, path, fields }: MessageView, { compare = [] }: CatchUpDefinition): Iterable<Diagnostic> {
  for (const [index, compared] of compare.entries()) {
    if (findMemberType(model.resolve, fields, compared) !== undefined) continue;
    const location = model.locator.value([...path, "catchUp", "compare", index]);
    yield describeMissing(fields, { owner: `the message \`${name}\``, path: compared, location });
  }
}

/** What is copied is one value, and not every entry of something. */
function findCopied({ resolve }: ModelView, fields: readonly FieldView[], path: string): string | undefined {
  return path.split(".").includes("*") ? undefined : findMemberType(resolve, fields, path);
}

interface MissingMember {
  readonly owner: string;
  readonly path: string;
  readonly location: Location;
}

function describeMissing(fields: readonly FieldView[], { owner, path, location }: MissingMember): Diagnostic {
  const suggestion = suggest(
    path,
    fields.map(({ name }) => name),
  );
  return createDiagnostic("catch-up-member", { owner: capitalize(owner), path, suggestion }, location);
}

/** Whether a value of the one type can stand for one of the other: structures by name, anything else by kind. */
function isSame(model: ModelView, a: string, b: string): boolean {
  if (a === b) return true;
  const first = model.resolve(a);
  const second = model.resolve(b);
  if (first === undefined || second === undefined) return true;
  if (first.kind === "list" && second.kind === "list") return isSame(model, first.of, second.of);
  if (first.kind === "map" && second.kind === "map") return isSame(model, first.values, second.values);
  return first.kind === second.kind && first.kind !== "structure";
}

function describeReference({ resolve }: ModelView, reference: string): string | undefined {
  const shape = resolve(reference);
  return shape === undefined ? undefined : `${describeShape(shape)} (\`${reference}\`)`;
}
