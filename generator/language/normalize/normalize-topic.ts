import { parseTemplate } from "../parse-template.js";
import type { TemplateLevel } from "../parse-template.js";
import type { YamlPath } from "../yaml-path.js";
import type { NormalizedTopic } from "./normalized-topic.js";

/** Reads the topic that stands at a path. */
export function normalizeTopic(template: string, path: YamlPath): NormalizedTopic {
  return { ...readTopic(template), path, written: { text: template, path } };
}

/** Reads a topic, whole, without its place. */
export function readTopic(template: string): Pick<NormalizedTopic, "template" | "levels" | "labels"> {
  const levels = parseTemplate(template);
  return { template, levels, labels: collectLabels(levels) };
}

/** The names of the labels among these levels or segments. */
export function collectLabels(levels: readonly TemplateLevel[]): ReadonlySet<string> {
  return new Set(levels.flatMap((level) => (level.kind === "label" ? [level.name] : [])));
}
