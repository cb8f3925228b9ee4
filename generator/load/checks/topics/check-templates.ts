import type { WrittenTemplate } from "../../../language/normalize/normalized-topic.js";
import type { YamlPath } from "../../../language/yaml-path.js";
import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { YamlLocator } from "../../yaml/yaml-locator.js";
import type { CheckedModel } from "../checked-model.js";
import { findPathDiagnostics, findTemplateDiagnostics } from "./template-diagnostics.js";
import type { TemplateDiagnostic } from "./template-diagnostics.js";

/** A topic or path as it is written, and what is wrong with it. */
interface LocatedTemplate {
  readonly text: string;
  readonly path: YamlPath;
  /** Where the template begins in the text at the path: behind the method of an HTTPS binding. */
  readonly offset: number;
  readonly diagnostics: readonly TemplateDiagnostic[];
}

/** Looks for topics and paths that have no proper form. */
export function* checkTemplates({ document, locator }: CheckedModel): Iterable<Diagnostic> {
  for (const template of listTemplates(document)) {
    const { path, offset, diagnostics } = template;
    for (const { start, end, ...params } of diagnostics) {
      yield createDiagnostic("malformed-template", params, locator.part(path, offset + start, offset + end));
    }
    if (diagnostics.length === 0) yield* findRepeatedLabels(locator, template);
  }
}

function* listTemplates({ mqtt, operations, messages }: CheckedModel["document"]): Iterable<LocatedTemplate> {
  const bound = operations.flatMap(({ mqtt: binding }) =>
    binding === undefined ? [] : [binding.request, binding.accepted, binding.rejected],
  );
  const topics = [
    mqtt.replies.accepted,
    mqtt.replies.rejected,
    ...bound.map(({ written }) => written),
    ...messages.map(({ topic }) => topic.written),
  ];
  // A template that is said for every operation is there once for each.
  for (const topic of new Set(topics)) {
    if (topic !== undefined) yield locateTopic(topic);
  }
  for (const { https } of operations) {
    if (https === undefined) continue;
    const text = https.request.path;
    yield { text, path: https.path, offset: https.line.length - text.length, diagnostics: findPathDiagnostics(text) };
  }
}

// In a reply `{request}` has the form of a label, and what it stands for is judged where it is written.
function locateTopic({ text, path }: WrittenTemplate): LocatedTemplate {
  return { text, path, offset: 0, diagnostics: findTemplateDiagnostics(text) };
}

function* findRepeatedLabels(locator: YamlLocator, { text, path, offset }: LocatedTemplate): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const { 0: label, 1: name = "", index } of text.matchAll(/\{(\w+)\}/g)) {
    if (seen.has(name)) {
      const start = offset + index;
      yield createDiagnostic("repeated-label", { name }, locator.part(path, start, start + label.length));
    }
    seen.add(name);
  }
}
