import { builtInTypes } from "../../language/normalize/built-in-types.js";
import { stripList } from "../../language/normalize/find-type.js";
import type { NameReference } from "../../language/normalize/name-reference.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { offerName } from "../text/suggest.js";
import type { Suggester } from "../text/suggest.js";
import { listAllFields } from "./check-fields.js";
import type { CheckedModel, DeclarationSection } from "./checked-model.js";
import { listFieldTypes, listTypeReferences } from "./list-references.js";

/** Looks for names that mean nothing, and for declarations that nothing names. */
export function* checkReferences(model: CheckedModel): Iterable<Diagnostic> {
  const { types, common, operations, messages, endpoints } = model.document;
  const typeReferences = [...[...types.values()].flatMap(listTypeReferences), ...listAllFields(model.document).flatMap(listFieldTypes)];
  const knownTypes = new Set([...model.declared.types, ...builtInTypes.keys()]);
  for (const reference of typeReferences) yield* checkTypeReference(model, reference, knownTypes);
  const errors = new Set([...common.errors, ...operations.flatMap((operation) => operation.errors)]);
  for (const reference of errors) yield* checkName(model, "errors", "unknown-error", reference);
  const authentication = endpoints.flatMap((endpoint) => endpoint.authentication);
  for (const reference of authentication) yield* checkName(model, "authentication", "unknown-authentication", reference);
  for (const { catchUp } of messages) {
    if (catchUp !== undefined) yield* checkName(model, "operations", "unknown-operation", catchUp.operation);
  }
  // What a broken part uses cannot be known, so then nothing is called unused.
  if (model.incomplete) return;
  // The predicate of a subset is a use by itself.
  const usable = [...types.values()].filter(({ refinement }) => refinement?.predicate === undefined);
  const used = new Set(typeReferences.map(({ name }) => stripList(name)));
  yield* checkUse(model, { section: "types", code: "unused-type", declarations: usable, used });
  yield* checkUse(model, { section: "errors", code: "unused-error", declarations: model.document.errors, used: collectNames(errors) });
  yield* checkUse(model, {
    section: "authentication",
    code: "unused-authentication",
    declarations: model.document.authentication,
    used: collectNames(authentication),
  });
}

function collectNames(references: Iterable<NameReference>): ReadonlySet<string> {
  return new Set(Array.from(references, ({ name }) => name));
}

function* checkTypeReference(
  { locator, suggester }: CheckedModel,
  { name: reference, path }: NameReference,
  known: ReadonlySet<string>,
): Iterable<Diagnostic> {
  const name = stripList(reference);
  if (known.has(name)) return;
  const suggestion = suggestName(suggester, name, { known, section: "types" });
  yield createDiagnostic("unknown-type", { name, suggestion }, locator.part(path, 0, name.length));
}

type UnknownCode = "unknown-error" | "unknown-authentication" | "unknown-operation";

function* checkName(
  { declared, locator, suggester }: CheckedModel,
  section: DeclarationSection,
  code: UnknownCode,
  { name, path }: NameReference,
): Iterable<Diagnostic> {
  const known = declared[section];
  if (known.has(name)) return;
  yield createDiagnostic(code, { name, suggestion: suggestName(suggester, name, { known, section }) }, locator.value(path));
}

interface Use {
  readonly section: DeclarationSection;
  readonly code: "unused-type" | "unused-error" | "unused-authentication";
  readonly declarations: readonly { readonly name: string }[];
  readonly used: ReadonlySet<string>;
}

function* checkUse({ declared, locator, suggester }: CheckedModel, { section, code, declarations, used }: Use): Iterable<Diagnostic> {
  const known = declared[section];
  // What a misspelt name most likely means is used; only the spelling is the mistake.
  const meant = new Set([...used].filter((name) => !known.has(name)).map((name) => suggester.findNearest(name, known)));
  for (const { name } of declarations) {
    if (!used.has(name) && !meant.has(name)) yield createDiagnostic(code, { name }, locator.key([section, name]));
  }
}

function suggestName(
  suggester: Suggester,
  name: string,
  { known, section }: { readonly known: ReadonlySet<string>; readonly section: DeclarationSection },
): string {
  const nearest = suggester.findNearest(name, known);
  return nearest === undefined ? `Declare it under \`${section}\`, or name one that is there.` : offerName(nearest);
}
