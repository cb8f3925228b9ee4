import { createDiagnostic } from "./diagnostic.js";
import type { Diagnostic } from "./diagnostic.js";
import { listExports, listFiles, listKeys } from "./list-outputs.js";
import type { OutputName } from "./list-outputs.js";
import { languageNames, objectMembers, packageExports, parsedTopicMembers, reservedWords } from "./reserved-names.js";
import { findPosition } from "./source.js";
import type { ModelView } from "./view/model-view.js";
import { builtInShapes } from "./view/shape-resolver.js";
import type { YamlLocator } from "./yaml-path.js";
import { capitalize } from "./sentence.js";

/** Looks for names that two things would share in the output, and for names that are taken. */
export function* checkNames(model: ModelView): Iterable<Diagnostic> {
  const exports = [...listExports(model)];
  const keys = listKeys(model);
  for (const output of exports) yield* checkExport(model.locator, output);
  for (const { name: key, owner, path } of keys) {
    if (!objectMembers.has(key)) continue;
    const reason = key === "then" ? "`await` takes an object with `then` for a promise." : "Every object has a member of that name.";
    yield createDiagnostic("reserved-key", { owner: capitalize(owner), key, reason }, model.locator.key(path));
  }
  yield* checkLabelNames(model);
  yield* findDuplicates(model.locator, "duplicate-name", [...exports, ...keys]);
  yield* findDuplicates(model.locator, "duplicate-file", listFiles(model));
  if (model.listDeclared("operations").length + model.listDeclared("messages").length > 0) return;
  yield createDiagnostic("empty-model", {}, model.locator.key(["api"]));
}

function* checkExport(locator: YamlLocator, { name, owner, path }: OutputName): Iterable<Diagnostic> {
  const location = locator.key(path);
  if (path[0] === "types" && path.length === 2 && builtInShapes.has(name)) {
    yield createDiagnostic("built-in-name", { name }, location);
    return;
  }
  const reason = findReason(name);
  if (reason !== undefined) yield createDiagnostic("reserved-name", { owner: capitalize(owner), output: name, reason }, location);
}

function findReason(name: string): string | undefined {
  if (packageExports.has(name)) return "Every generated package exports something of that name.";
  if (languageNames.has(name)) return "The language gives this name a meaning that generated code relies on.";
  return reservedWords.has(name) ? "It is a reserved word." : undefined;
}

function* checkLabelNames({ operations, messages, locator }: ModelView): Iterable<Diagnostic> {
  const topics = [...operations.flatMap(({ mqtt }) => (mqtt === undefined ? [] : [mqtt.request])), ...messages.map(({ topic }) => topic)];
  for (const { levels, template, path } of topics) {
    for (const level of levels) {
      if (level.kind === "literal" || !parsedTopicMembers.has(level.name)) continue;
      const start = template.indexOf(`{${level.name}}`);
      const example = `topic${capitalize(level.name)}`;
      yield createDiagnostic("reserved-label", { name: level.name, example }, locator.part(path, start, start + level.name.length + 2));
    }
  }
}

function* findDuplicates(
  locator: YamlLocator,
  code: "duplicate-name" | "duplicate-file",
  outputs: readonly OutputName[],
): Iterable<Diagnostic> {
  const seen = new Map<string, OutputName>();
  for (const output of outputs) {
    const other = seen.get(output.name);
    seen.set(output.name, other ?? output);
    if (other === undefined || other.path.join() === output.path.join()) continue;
    const [first, second] = [other, output].sort((a, b) => locator.key(a.path).start - locator.key(b.path).start);
    if (first === undefined || second === undefined) continue;
    const { source, start } = locator.key(first.path);
    const params = { owner: capitalize(second.owner), other: first.owner, line: findPosition(source, start).line };
    const name = output.name;
    yield createDiagnostic(code, { ...params, output: name, file: `${name}.ts` }, locator.key(second.path));
  }
}
