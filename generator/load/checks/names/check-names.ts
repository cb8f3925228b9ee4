import { isReservedWord } from "../../../language/identifier.js";
import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { listExports, listKeys, listSchemas } from "./output-names.js";
import type { OutputName } from "./output-names.js";
import { clientMembers, languageNames, objectMembers, packageExports, reservedLabels, runtimeNames } from "./reserved-names.js";
import { findPosition } from "../../text/source.js";
import type { CheckedModel } from "../checked-model.js";
import { builtInTypes } from "../../../language/normalize/built-in-types.js";
import type { YamlLocator } from "../../yaml/yaml-locator.js";
import { capitalize } from "../../text/sentence.js";

/** Looks for names that two things would share in the output, and for names that are taken. */
export function* checkNames(model: CheckedModel): Iterable<Diagnostic> {
  const exports = [...listExports(model)];
  const keys = listKeys(model);
  for (const output of exports) yield* checkExport(model.locator, output);
  for (const { name: key, owner, path } of keys) {
    const reason = findKeyReason(key);
    if (reason !== undefined)
      yield createDiagnostic(
        "reserved-key",
        { owner: capitalize(owner), key, reason, fix: "Choose another name." },
        model.locator.key(path),
      );
  }
  yield* checkIdentity(model, keys);
  yield* checkLabelNames(model);
  yield* findDuplicates(model.locator, [...exports, ...keys]);
  yield* findDuplicateFiles(model);
  if (model.declared.operations.size + model.declared.messages.size > 0) return;
  yield createDiagnostic("empty-model", {}, model.locator.key(["api"]));
}

function* checkExport(locator: YamlLocator, { name, owner, path }: OutputName): Iterable<Diagnostic> {
  const location = locator.key(path);
  if (path[0] === "types" && path.length === 2 && builtInTypes.has(name)) {
    yield createDiagnostic("built-in-name", { name }, location);
    return;
  }
  const reason = findReason(name);
  if (reason !== undefined) yield createDiagnostic("reserved-name", { owner: capitalize(owner), output: name, reason }, location);
}

function findReason(name: string): string | undefined {
  if (packageExports.has(name)) return "Every generated package exports something of that name.";
  if (runtimeNames.has(name)) return "Generated code calls something of its own by that name.";
  if (languageNames.has(name)) return "The language gives this name a meaning that generated code relies on.";
  return isReservedWord(name) ? "It is a reserved word." : undefined;
}

function findKeyReason(key: string): string | undefined {
  if (key === "then") return "`await` takes an object with `then` for a promise.";
  if (objectMembers.has(key)) return "Every object has a member of that name.";
  return clientMembers.get(key);
}

/** What every request needs becomes a member of the clients, beside the operations and messages. */
function* checkIdentity({ document, locator }: CheckedModel, keys: readonly OutputName[]): Iterable<Diagnostic> {
  for (const { name, required, path } of document.common.request) {
    if (!required) continue;
    const owner = `the field \`${name}\``;
    const other = keys.find((key) => key.name === name);
    const reason = other === undefined ? findKeyReason(name) : `So does ${other.owner}.`;
    if (reason === undefined) continue;
    const fix = "Choose another name, or give the field to each operation instead of saying it in `common`.";
    yield createDiagnostic("reserved-key", { owner: capitalize(owner), key: name, reason, fix }, locator.key(path));
  }
}

function* checkLabelNames({ document: { operations, messages }, locator }: CheckedModel): Iterable<Diagnostic> {
  const topics = [...operations.flatMap(({ mqtt }) => (mqtt === undefined ? [] : [mqtt.request])), ...messages.map(({ topic }) => topic)];
  for (const { levels, template, path } of topics) {
    for (const level of levels) {
      const reason = level.kind === "literal" ? undefined : findLabelReason(level.name);
      if (level.kind === "literal" || reason === undefined) continue;
      const start = template.indexOf(`{${level.name}}`);
      const example = `topic${capitalize(level.name)}`;
      yield createDiagnostic(
        "reserved-label",
        { name: level.name, reason, example },
        locator.part(path, start, start + level.name.length + 2),
      );
    }
  }
}

function findLabelReason(label: string): string | undefined {
  return objectMembers.has(label) ? "Every object has a member of that name." : reservedLabels.get(label);
}

/** Looks for schemas whose files differ in capitals alone. Those that differ in nothing are reported as exports. */
function* findDuplicateFiles(model: CheckedModel): Iterable<Diagnostic> {
  const seen = new Map<string, OutputName>();
  for (const output of listSchemas(model)) {
    const file = output.name.toLowerCase();
    const other = seen.get(file);
    seen.set(file, other ?? output);
    if (other !== undefined && other.name !== output.name) yield* describeDuplicate(model.locator, "duplicate-file", [other, output]);
  }
}

function* findDuplicates(locator: YamlLocator, outputs: readonly OutputName[]): Iterable<Diagnostic> {
  const seen = new Map<string, OutputName>();
  const told = new Set<string>();
  for (const output of outputs) {
    const other = seen.get(output.name);
    seen.set(output.name, other ?? output);
    if (other === undefined) continue;
    // Two parts of one name make more than one output of one name, and are one mistake.
    const pair = `${other.path.join()} ${output.path.join()}`;
    if (!told.has(pair)) yield* describeDuplicate(locator, "duplicate-name", [other, output]);
    told.add(pair);
  }
}

function* describeDuplicate(
  locator: YamlLocator,
  code: "duplicate-name" | "duplicate-file",
  outputs: readonly [OutputName, OutputName],
): Iterable<Diagnostic> {
  if (outputs[0].path.join() === outputs[1].path.join()) return;
  const [first, second] = outputs.toSorted((a, b) => locator.key(a.path).start - locator.key(b.path).start);
  if (first === undefined || second === undefined) return;
  const { source, start } = locator.key(first.path);
  const params = { owner: capitalize(second.owner), other: first.owner, line: findPosition(source, start).line };
  yield createDiagnostic(code, { ...params, output: second.name }, locator.key(second.path));
}
