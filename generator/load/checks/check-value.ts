import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isRecord } from "../text/describe-value.js";
import { capitalize } from "../text/sentence.js";
import { listNames, suggest } from "../text/suggest.js";
import { findFlaw } from "../patterns/find-flaw.js";
import { listFields } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import type { Shape } from "../view/shape.js";
import { selectUserType } from "../view/user-type.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** What a value stands for; decides how its flaws are told. */
export type ValueCode = "wrong-example" | "wrong-default" | "catch-up-value";

/** A value in the text, and the type that it should have. */
export interface TypedValue {
  readonly value: unknown;
  readonly path: YamlPath;
  readonly type: string;
  readonly code: ValueCode;
}

/** Looks for flaws of a value, as its users see it: JSON where a transport carries its text. */
export function* checkValue(model: ModelView, typed: TypedValue): Iterable<Diagnostic> {
  const shape = model.resolve(typed.type);
  if (shape === undefined) return;
  const flaw = findFlaw(shape, typed.value);
  if (flaw !== undefined) {
    const { problem, cause = "", fix } = flaw;
    yield createDiagnostic(typed.code, { problem, cause, fix }, model.locator.value(typed.path));
    return;
  }
  yield* checkParts(model, typed, shape);
}

/** Looks for members that an object must not have, lacks, or has with a wrong value. */
export function* checkMembers(model: ModelView, object: TypedObject): Iterable<Diagnostic> {
  const { value, path, fields, owner, code, complete } = object;
  const known = new Map(fields.map((field) => [field.name, field]));
  for (const [name, member] of Object.entries(value)) {
    const field = known.get(name);
    if (field !== undefined) {
      yield* checkValue(model, { value: member, path: [...path, name], type: selectUserType(model, field), code });
      continue;
    }
    const suggestion = suggest(name, known.keys());
    const params = { owner: capitalize(owner), name, known: listNames(known.keys()), suggestion };
    yield createDiagnostic("unknown-member", params, model.locator.key([...path, name]));
  }
  const missing = fields.filter(({ name, definition }) => definition.required === true && !Object.hasOwn(value, name));
  if (!complete || missing.length === 0) return;
  const names = listNames(missing.map(({ name }) => name));
  yield createDiagnostic("missing-member", { owner: capitalize(owner), names }, model.locator.key(path));
}

/** An object in the text, and the fields that it may have. */
export interface TypedObject {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: YamlPath;
  readonly fields: readonly FieldView[];
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
  readonly code: ValueCode;
  /** Every required member must be there. */
  readonly complete: boolean;
}

function* checkParts(model: ModelView, { value, path, type, code }: TypedValue, shape: Shape): Iterable<Diagnostic> {
  if (shape.kind === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* checkValue(model, { value: item, path: [...path, index], type: shape.of, code });
  }
  if (shape.kind === "map" && isRecord(value)) {
    const keys = model.resolve(shape.keys);
    for (const [name, member] of Object.entries(value)) {
      const flaw = keys?.kind === "string" || keys?.kind === "enum" ? findFlaw(keys, name) : undefined;
      if (flaw !== undefined) {
        yield createDiagnostic(code, { cause: "", ...flaw, problem: `as a key, ${flaw.problem}` }, model.locator.key([...path, name]));
      }
      yield* checkValue(model, { value: member, path: [...path, name], type: shape.values, code });
    }
  }
  if (shape.kind === "structure" && isRecord(value)) {
    const fields = listFields(shape.fields, []);
    yield* checkMembers(model, { value, path, fields, owner: `\`${type}\``, code, complete: true });
  }
}
