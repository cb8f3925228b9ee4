import { memoize } from "../../language/memoize.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isRecord } from "../text/describe-value.js";
import { capitalize } from "../text/sentence.js";
import { listNames } from "../text/suggest.js";
import type { NormalizedField } from "../../language/normalize/normalized-field.js";
import type { NormalizedType } from "../../language/normalize/normalized-type.js";
import type { YamlPath } from "../../language/yaml-path.js";
import type { CheckedModel } from "./checked-model.js";
import { explainMismatch } from "./explain-mismatch.js";

/** What a value stands for; decides how its mistakes are told. */
export type ValueCode = "wrong-example" | "wrong-default" | "catch-up-value";

/** A value in the text, and the type that it should have. */
export interface TypedValue {
  readonly value: unknown;
  readonly path: YamlPath;
  readonly type: string;
  readonly code: ValueCode;
}

/** Looks for mistakes in a value, as its users see it: JSON where a transport carries its text. */
export function* checkValue(model: CheckedModel, typed: TypedValue): Iterable<Diagnostic> {
  const type = model.resolve(typed.type);
  if (type === undefined) return;
  const explanation = explainMismatch(type, typed.value, model);
  if (explanation !== undefined) {
    const { message, cause = "", fix } = explanation;
    yield createDiagnostic(typed.code, { message, cause, fix }, model.locator.value(typed.path));
    return;
  }
  yield* checkParts(model, typed, type);
}

const indexFields = memoize((fields: readonly NormalizedField[]) => new Map(fields.map((field) => [field.name, field])));

/** Looks for members that an object must not have, lacks, or has with a wrong value. */
export function* checkMembers(model: CheckedModel, object: TypedObject): Iterable<Diagnostic> {
  const { value, path, fields, owner, code, complete } = object;
  const known = indexFields(fields);
  for (const [name, member] of Object.entries(value)) {
    const field = known.get(name);
    if (field !== undefined) {
      yield* checkValue(model, { value: member, path: [...path, name], type: field.types.user.name, code });
      continue;
    }
    const suggestion = model.suggester.suggest(name, known);
    const params = { owner: capitalize(owner), name, known: listNames(known), suggestion };
    yield createDiagnostic("unknown-member", params, model.locator.key([...path, name]));
  }
  const missing = fields.filter(({ name, required }) => required && !Object.hasOwn(value, name));
  if (!complete || missing.length === 0) return;
  const names = listNames(missing.map(({ name }) => name));
  yield createDiagnostic("missing-member", { owner: capitalize(owner), names }, model.locator.key(path));
}

/** An object in the text, and the fields that it may have. */
export interface TypedObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: YamlPath;
  readonly fields: readonly NormalizedField[];
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
  readonly code: ValueCode;
  /** Every required member must be there. */
  readonly complete: boolean;
}

function* checkParts(model: CheckedModel, typed: TypedValue, type: NormalizedType): Iterable<Diagnostic> {
  const { value, path, code } = typed;
  if (type.kind === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* checkValue(model, { value: item, path: [...path, index], type: type.of, code });
  }
  if (type.kind === "map" && isRecord(value)) {
    const keys = model.resolve(type.keys);
    for (const [name, member] of Object.entries(value)) {
      const isText = keys?.kind === "string" || keys?.kind === "enum";
      const explanation = isText ? explainMismatch(keys, name, model) : undefined;
      if (explanation !== undefined) {
        const params = { cause: "", ...explanation, message: `as a key, ${explanation.message}` };
        yield createDiagnostic(code, params, model.locator.key([...path, name]));
      }
      yield* checkValue(model, { value: member, path: [...path, name], type: type.values, code });
    }
  }
  if (type.kind === "structure" && isRecord(value)) {
    yield* checkMembers(model, { value, path, fields: type.fields, owner: `\`${typed.type}\``, code, complete: true });
  }
}
