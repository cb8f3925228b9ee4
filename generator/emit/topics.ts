import { StructureKind, VariableDeclarationKind } from "./typescript/ts-morph.js";
import type { VariableStatementStructure } from "ts-morph";
import type { Api } from "../api/api.js";
import type { TopicLabel } from "../api/topic.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { formatDoc, writeDoc } from "./text/doc-comment.js";
import { quoteMember } from "./text/quote.js";
import type { TopicBuilder } from "./topics/builder.js";
import { findLabelExamples } from "./topics/label-examples.js";
import { nameRule, writeRule } from "./topics/label-rule.js";
import { listMessageBuilders, listOperationBuilders } from "./topics/list-builders.js";
import { canExceed, getTopicLimit } from "./topics/topic-length.js";
import { writeBuilder } from "./topics/write-builder.js";
import { referToType } from "./types/names.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { importType, importValue } from "./typescript/reference.js";
import type { Reference } from "./typescript/reference.js";

/** One key of `topics`: an operation or a message. */
interface TopicGroup {
  readonly key: string;
  readonly description: string;
  readonly examples: ReadonlyMap<string, string>;
  readonly builders: readonly TopicBuilder[];
}

/** Emits `src/topics.ts`: the builders of every topic and filter. */
export function emitTopics(api: Api): readonly EmittedFile[] {
  const groups = listGroups(api);
  const file = printSourceFile(api, {
    path: locateSource(outputModules.topics),
    references: listReferences(groups, getTopicLimit(api.limits)),
    statements: [...declareRules(groups), "\n", declareTopics(api, groups)],
  });
  return [file];
}

/** Declares what the labels may be, once for each type. */
function declareRules(groups: readonly TopicGroup[]): readonly VariableStatementStructure[] {
  const types = new Map(listLabels(groups).map(({ type }) => [type.name, type]));
  return [...types.values()].map((type) => ({
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: nameRule(type), type: "LabelRule", initializer: writeRule(type) }],
  }));
}

function declareTopics(api: Api, groups: readonly TopicGroup[]): VariableStatementStructure {
  const doc = `Builds every MQTT topic of the ${api.title}, and the filters to subscribe with. The type of each result is the exact text.`;
  const members = groups.map((group) => writeGroup(group, getTopicLimit(api.limits)));
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: [formatDoc({ paragraphs: [doc] })],
    declarations: [{ name: "topics", initializer: `{\n${members.join("\n")}\n} as const` }],
  };
}

function listGroups({ operations, messages }: Api): readonly TopicGroup[] {
  const groups: TopicGroup[] = [];
  for (const { key, description, mqtt, examples } of operations) {
    if (mqtt === undefined) continue;
    groups.push({
      key,
      description,
      builders: listOperationBuilders(mqtt),
      examples: findLabelExamples(mqtt.request, examples[0]?.request),
    });
  }
  for (const message of messages) {
    const { key, description, topic, examples } = message;
    groups.push({ key, description, builders: listMessageBuilders(message), examples: findLabelExamples(topic, examples[0]?.message) });
  }
  return groups;
}

function writeGroup({ key, description, builders, examples }: TopicGroup, topicLimit: number): string {
  const members = builders.map((builder) => writeBuilder(builder, { topicLimit, examples }));
  return `${writeDoc({ paragraphs: [description] })}\n${quoteMember(key)}: {\n${members.join("\n\n")}\n},\n`;
}

function listReferences(groups: readonly TopicGroup[], topicLimit: number): readonly Reference[] {
  const builders = groups.flatMap((group) => group.builders);
  const labels = listLabels(groups);
  const references = labels.filter(({ type }) => type.kind === "enum").map(({ type }) => referToType(type));
  if (labels.length > 0) {
    references.push(
      importType("src/runtime/topics/label-rule", "LabelRule"),
      importValue("src/runtime/topics/topic-labels", "checkLabels"),
    );
  }
  if (builders.some(({ filter, labels: own }) => filter && own.some(isRequired))) {
    references.push(importValue("src/runtime/topics/topic-labels", "levelOrWildcard"));
  }
  if (builders.some(({ variants }) => variants.some((levels) => canExceed(levels, topicLimit)))) {
    references.push(importValue("src/runtime/topics/topic-length", "checkTopicLength"));
  }
  return references;
}

function listLabels(groups: readonly TopicGroup[]): readonly TopicLabel[] {
  return groups.flatMap(({ builders }) => builders.flatMap(({ labels }) => labels));
}

function isRequired({ optional }: TopicLabel): boolean {
  return !optional;
}
