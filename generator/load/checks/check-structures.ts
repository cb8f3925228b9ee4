import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DeclaredType, NormalizedMap, NormalizedStructure } from "../../language/normalize/normalized-type.js";
import { describeKind } from "../../language/type-kind.js";
import type { CheckedModel } from "./checked-model.js";

/** Looks for maps and unions of which there can be no value, or none in JSON. */
export function* checkStructures(model: CheckedModel): Iterable<Diagnostic> {
  for (const declared of model.document.types.values()) {
    if (declared.refinement !== undefined) continue;
    if (declared.type?.kind === "map") yield* checkKeys(model, declared, declared.type);
    if (declared.type?.kind === "structure" && declared.type.union) yield* checkUnion(model, declared, declared.type);
  }
}

function* checkKeys({ locator, resolve }: CheckedModel, { path }: DeclaredType, { keys }: NormalizedMap): Iterable<Diagnostic> {
  const type = resolve(keys);
  if (type === undefined || type.kind === "string" || type.kind === "enum") return;
  yield createDiagnostic("map-key-type", { name: keys, kind: describeKind(type.kind) }, locator.value([...path, "keys"]));
}

function* checkUnion({ locator }: CheckedModel, { name, path }: DeclaredType, { fields }: NormalizedStructure): Iterable<Diagnostic> {
  if (fields.length === 0) yield createDiagnostic("empty-structure", { name }, locator.key(path));
  for (const field of fields) {
    if (field.required) yield createDiagnostic("union-member", { key: "required" }, locator.key([...field.path, "required"]));
    if (field.default === undefined) continue;
    yield createDiagnostic("union-member", { key: "default" }, locator.key([...field.path, "default"]));
  }
}
