import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { MqttOperation } from "../../language/document.js";
import { findPathProblems, findTemplateProblems } from "./template-problems.js";
import type { TemplateProblem } from "./template-problems.js";
import type { ModelView } from "../view/model-view.js";
import type { YamlLocator, YamlPath } from "../yaml/yaml-path.js";

/** A template as it is written, and where. */
interface WrittenTemplate {
  readonly text: string;
  readonly path: YamlPath;
  /** Where the template begins in the text at the path: behind the method of an HTTPS binding. */
  readonly offset: number;
  readonly problems: readonly TemplateProblem[];
}

/** Looks for topics and paths that have no proper form. */
export function* checkTemplates(model: ModelView): Iterable<Diagnostic> {
  for (const template of listWrittenTemplates(model)) {
    const { path, offset, problems } = template;
    for (const { start, end, ...params } of problems) {
      yield createDiagnostic("malformed-template", params, model.locator.part(path, offset + start, offset + end));
    }
    if (problems.length === 0) yield* findRepeatedLabels(model.locator, template);
  }
}

function* listWrittenTemplates({ document, operations, messages }: ModelView): Iterable<WrittenTemplate> {
  for (const key of ["accepted", "rejected"] as const) {
    const shared = document.mqtt?.[key];
    if (shared !== undefined) yield viewTopic(shared, ["mqtt", key]);
  }
  for (const { definition, path, mqtt, https } of operations) {
    if (mqtt !== undefined) yield viewTopic(mqtt.request.template, mqtt.request.path);
    const own: Partial<MqttOperation> = typeof definition.mqtt === "object" ? definition.mqtt : {};
    for (const key of ["accepted", "rejected"] as const) {
      const reply = own[key];
      if (reply !== undefined) yield viewTopic(reply, [...path, "mqtt", key]);
    }
    if (https === undefined) continue;
    yield {
      text: https.path,
      path: https.pathInText,
      offset: https.line.length - https.path.length,
      problems: findPathProblems(https.path),
    };
  }
  for (const { topic } of messages) yield viewTopic(topic.template, topic.path);
}

// In a reply `{request}` has the form of a label, and what it stands for is judged where it is written.
function viewTopic(text: string, path: YamlPath): WrittenTemplate {
  return { text, path, offset: 0, problems: findTemplateProblems(text) };
}

function* findRepeatedLabels(locator: YamlLocator, { text, path, offset }: WrittenTemplate): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const { 0: label, 1: name = "", index } of text.matchAll(/\{(\w+)\}/g)) {
    if (seen.has(name)) {
      const start = offset + index;
      yield createDiagnostic("repeated-label", { name }, locator.part(path, start, start + label.length));
    }
    seen.add(name);
  }
}
