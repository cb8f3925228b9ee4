import { stripList } from "../../language/perspective.js";
import type { Fields } from "../../language/document.js";
import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findNearest, suggest } from "../text/suggest.js";
import { isPlainDefinition } from "../../language/type-definition.js";
import { listFields, listTypeReferences } from "../view/field-view.js";
import type { TypeReference } from "../view/field-view.js";
import type { DeclarationSection, ModelView } from "../view/model-view.js";
import { builtInShapes } from "../view/shape-resolver.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** Looks for names that mean nothing, and for declarations that nothing names. */
export function* checkReferences(model: ModelView): Iterable<Diagnostic> {
  const types = [...listAllTypeReferences(model)];
  for (const reference of types) yield* checkTypeReference(model, reference);
  const errors = [...listNames(model.document.common?.errors, ["common", "errors"])];
  for (const { path, definition } of model.operations) errors.push(...listNames(definition.errors, [...path, "errors"]));
  for (const reference of errors) yield* checkName(model, "errors", "unknown-error", reference);
  const authentication = Object.entries(model.document.endpoints ?? {}).flatMap(([name, endpoint]) =>
    listNames(endpoint.authentication, ["endpoints", name, "authentication"]),
  );
  for (const reference of authentication) yield* checkName(model, "authentication", "unknown-authentication", reference);
  for (const { definition, path } of model.messages) {
    const operation = definition.catchUp?.operation;
    if (operation === undefined) continue;
    yield* checkName(model, "operations", "unknown-operation", { reference: operation, path: [...path, "catchUp", "operation"] });
  }
  // What a broken part uses cannot be known, so then nothing is called unused.
  if (model.incomplete) return;
  yield* checkUse(model, "types", "unused-type", new Set(types.map(({ reference }) => stripList(reference))));
  yield* checkUse(model, "errors", "unused-error", new Set(errors.map(({ reference }) => reference)));
  yield* checkUse(model, "authentication", "unused-authentication", new Set(authentication.map(({ reference }) => reference)));
}

function* listAllTypeReferences({ document, operations, messages }: ModelView): Iterable<TypeReference> {
  const fields = (some: Fields | undefined, path: YamlPath): readonly TypeReference[] => listFields(some, path).flatMap(listTypeReferences);
  yield* fields(document.common?.request, ["common", "request"]);
  yield* fields(document.common?.reply, ["common", "reply"]);
  yield* fields(document.mqtt?.error?.fields, ["mqtt", "error", "fields"]);
  yield* fields(document.https?.error?.fields, ["https", "error", "fields"]);
  for (const { definition, path } of operations) {
    yield* fields(definition.request, [...path, "request"]);
    yield* fields(definition.reply, [...path, "reply"]);
  }
  for (const message of messages) yield* message.fields.flatMap(listTypeReferences);
  for (const [name, definition] of Object.entries(document.types ?? {})) {
    const path = ["types", name];
    if (!isPlainDefinition(definition)) yield { reference: definition.type, path: [...path, "type"] };
    else if (definition.type === "structure") yield* fields(definition.fields, [...path, "fields"]);
    else if (definition.type === "list") yield { reference: definition.of, path: [...path, "of"] };
    else if (definition.type === "map") {
      yield { reference: definition.keys, path: [...path, "keys"] };
      yield { reference: definition.values, path: [...path, "values"] };
    }
  }
}

function* checkTypeReference({ declares, listDeclared, locator }: ModelView, { reference, path }: TypeReference): Iterable<Diagnostic> {
  const name = stripList(reference);
  if (builtInShapes.has(name) || declares("types", name)) return;
  const suggestion = suggestName(name, [...listDeclared("types"), ...builtInShapes.keys()], "types");
  yield createDiagnostic("unknown-type", { name, suggestion }, locator.part(path, 0, name.length));
}

type UnknownCode = "unknown-error" | "unknown-authentication" | "unknown-operation";

function* checkName(
  { declares, listDeclared, locator }: ModelView,
  section: DeclarationSection,
  code: UnknownCode,
  { reference: name, path }: TypeReference,
): Iterable<Diagnostic> {
  if (declares(section, name)) return;
  yield createDiagnostic(code, { name, suggestion: suggestName(name, listDeclared(section), section) }, locator.value(path));
}

type UnusedCode = "unused-type" | "unused-error" | "unused-authentication";

function* checkUse(
  model: ModelView,
  section: "types" | "errors" | "authentication",
  code: UnusedCode,
  used: ReadonlySet<string>,
): Iterable<Diagnostic> {
  // What a misspelt name most likely means is used; only the spelling is the mistake.
  const meant = new Set(
    [...used].filter((name) => !model.declares(section, name)).map((name) => findNearest(name, model.listDeclared(section))),
  );
  for (const [name, definition] of Object.entries(model.document[section] ?? {})) {
    // The predicate of a subset is a use by itself.
    if (used.has(name) || meant.has(name) || "predicate" in definition) continue;
    yield createDiagnostic(code, { name }, model.locator.key([section, name]));
  }
}

function suggestName(name: string, known: readonly string[], section: DeclarationSection): string {
  return findNearest(name, known) === undefined ? `Declare it under \`${section}\`, or name one that is there.` : suggest(name, known);
}

function listNames(names: readonly string[] | undefined, path: YamlPath): readonly TypeReference[] {
  return (names ?? []).map((reference, index) => ({ reference, path: [...path, index] }));
}
