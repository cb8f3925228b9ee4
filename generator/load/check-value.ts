import { createDiagnostic } from "./diagnostic.js";
import type { Diagnostic } from "./diagnostic.js";
import { describeValue, isRecord } from "./describe-value.js";
import { capitalize } from "./sentence.js";
import { listNames, suggest } from "./suggest.js";
import { findTextFlaw } from "./text-flaw.js";
import { listFields } from "./view/field-view.js";
import type { FieldView } from "./view/field-view.js";
import type { ModelView } from "./view/model-view.js";
import { isWithin } from "./view/shape.js";
import type { EnumShape, NumberShape, Shape, TextShape } from "./view/shape.js";
import { selectUserType } from "./view/user-type.js";
import type { YamlPath } from "./yaml-path.js";

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

/** What is wrong with a value, its reason and its remedy. */
export interface Flaw {
  readonly problem: string;
  readonly cause?: string;
  readonly fix: string;
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

function findFlaw(shape: Shape, value: unknown): Flaw | undefined {
  switch (shape.kind) {
    case "string":
      return typeof value === "string"
        ? findTextFlaw(shape, value)
        : expect("text", value, typeof value === "object" ? undefined : "Put it in quotes.");
    case "enum":
      return findWordFlaw(shape, value);
    case "integer":
    case "number":
      return findNumberFlaw(shape, value);
    case "boolean":
      return typeof value === "boolean" ? undefined : expect("true or false", value);
    case "list":
      return Array.isArray(value) ? findSizeFlaw(shape.size, value.length, "items") : expect("a list", value);
    case "map":
      return isRecord(value) ? findSizeFlaw(shape.size, Object.keys(value).length, "members") : expect("a map", value);
    case "structure": {
      if (!isRecord(value)) return expect("a map with its members", value);
      const count = Object.keys(value).length;
      if (!shape.union || count === 1) return undefined;
      return { problem: `exactly one member of a union is there, and here are ${count}`, fix: "Keep one of them." };
    }
    case "json":
    case "jsonText":
      return shape.shape === "value" || isRecord(value) ? undefined : expect("a map: the JSON object itself", value);
    case "bytes":
      return typeof value === "string" && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value)
        ? undefined
        : expect("bytes as base64 text", value);
  }
}

function findWordFlaw({ values }: EnumShape, value: unknown): Flaw | undefined {
  if (typeof value === "string" && values.includes(value)) return undefined;
  return { ...expect(`one of ${listNames(values)}`, value), fix: suggest(String(value), values) };
}

function findNumberFlaw({ kind, range, sentinels }: NumberShape, value: unknown): Flaw | undefined {
  if (typeof value !== "number") return expect(kind === "integer" ? "a whole number" : "a number", value);
  if (sentinels.includes(value)) return undefined;
  if (kind === "integer" && !Number.isInteger(value)) return expect("a whole number", value);
  return isWithin(range, value) ? undefined : expect(describeSpan(range), value);
}

function findSizeFlaw(size: TextShape["length"], count: number, unit: string): Flaw | undefined {
  if (isWithin(size, count)) return undefined;
  return { problem: `expected ${describeSpan(size)} ${unit}, found ${count}`, fix: `Give it ${describeSpan(size)} ${unit}.` };
}

function describeSpan({ minimum, maximum }: TextShape["length"]): string {
  if (minimum === maximum) return String(minimum);
  if (minimum === undefined) return `at most ${maximum}`;
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`;
}

function expect(expected: string, value: unknown, fix = `Write ${expected}.`): Flaw {
  return { problem: `expected ${expected}, found ${describeValue(value)}`, fix };
}
