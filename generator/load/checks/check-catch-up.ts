import { checkMembers } from "./check-value.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { NormalizedCatchUp, NormalizedMessage } from "../../language/normalize/normalized-message.js";
import type { NormalizedOperation } from "../../language/normalize/normalized-operation.js";
import { describeKind } from "../../language/type-kind.js";
import { capitalize } from "../text/sentence.js";
import type { Location } from "../text/source.js";
import { listNames, suggest } from "../text/suggest.js";
import type { CheckedModel } from "./checked-model.js";
import { findMemberType } from "./member-path.js";

/** Looks for ways to catch up with messages that ask for, or copy, what is not there. */
export function* checkCatchUp(model: CheckedModel): Iterable<Diagnostic> {
  // A member that seems to lack may stand in a part that was left out.
  if (model.incomplete) return;
  const operations = new Map(model.document.operations.map((operation) => [operation.name, operation]));
  for (const message of model.document.messages) {
    const { catchUp } = message;
    const operation = catchUp && operations.get(catchUp.operation.name);
    if (catchUp === undefined || operation === undefined) continue;
    yield* checkRequest(model, message, { catchUp, operation });
    yield* checkCopies(model, message, { catchUp, operation });
    yield* checkCompared(model, message, catchUp);
  }
}

interface AskedOperation {
  readonly catchUp: NormalizedCatchUp;
  readonly operation: NormalizedOperation;
}

function* checkRequest(model: CheckedModel, { topic }: NormalizedMessage, { catchUp, operation }: AskedOperation): Iterable<Diagnostic> {
  const { request: value, path } = catchUp;
  const owner = `the request of \`${operation.name}\``;
  yield* checkMembers(model, {
    value,
    path: [...path, "request"],
    fields: operation.request,
    owner,
    code: "catch-up-value",
    complete: false,
  });
  const missing = operation.request.filter(({ name, required }) => required && !topic.labels.has(name) && !Object.hasOwn(value, name));
  if (missing.length === 0) return;
  const params = { operation: operation.name, names: listNames(missing.map(({ name }) => name)) };
  yield createDiagnostic("catch-up-request", params, model.locator.key(path));
}

function* checkCopies(model: CheckedModel, message: NormalizedMessage, { catchUp, operation }: AskedOperation): Iterable<Diagnostic> {
  for (const [target, source] of Object.entries(catchUp.members)) {
    const path = [...catchUp.path, "members", target];
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

function* checkCompared(
  model: CheckedModel,
  { name, fields }: NormalizedMessage,
  { path, compare = [] }: NormalizedCatchUp,
): Iterable<Diagnostic> {
  for (const [index, compared] of compare.entries()) {
    if (findMemberType(model, fields, compared) !== undefined) continue;
    const location = model.locator.value([...path, "compare", index]);
    yield describeMissing(fields, { owner: `the message \`${name}\``, path: compared, location });
  }
}

/** What is copied is one value, and not every entry of something. */
function findCopied(model: CheckedModel, fields: readonly NormalizedField[], path: string): string | undefined {
  return path.split(".").includes("*") ? undefined : findMemberType(model, fields, path);
}

interface MissingMember {
  readonly owner: string;
  readonly path: string;
  readonly location: Location;
}

function describeMissing(fields: readonly NormalizedField[], { owner, path, location }: MissingMember): Diagnostic {
  const suggestion = suggest(
    path,
    fields.map(({ name }) => name),
  );
  return createDiagnostic("catch-up-member", { owner: capitalize(owner), path, suggestion }, location);
}

/** Whether a value of the one type can stand for one of the other: structures by name, anything else by kind. */
function isSame(model: CheckedModel, a: string, b: string): boolean {
  if (a === b) return true;
  const first = model.resolve(a);
  const second = model.resolve(b);
  if (first === undefined || second === undefined) return true;
  if (first.kind === "list" && second.kind === "list") return isSame(model, first.of, second.of);
  if (first.kind === "map" && second.kind === "map") return isSame(model, first.values, second.values);
  return first.kind === second.kind && first.kind !== "structure";
}

function describeReference({ resolve }: CheckedModel, reference: string): string | undefined {
  const type = resolve(reference);
  return type === undefined ? undefined : `${describeKind(type.kind)} (\`${reference}\`)`;
}
