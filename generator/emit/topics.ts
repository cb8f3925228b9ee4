import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Api } from "../api/api.js";
import type { TopicLabel } from "../api/topic.js";
import type { EmittedFile } from "./emitted-file.js";
import { formatDoc, writeDoc } from "./text/doc-comment.js";
import { quoteMember } from "./text/quote.js";
import type { TopicBuilder } from "./topics/builder.js";
import { findLabelExamples } from "./topics/label-examples.js";
import { inspectorOf, typeOf } from "./topics/label-references.js";
import { listMessageBuilders, listOperationBuilders } from "./topics/list-builders.js";
import { canExceed, getTopicLimit } from "./topics/topic-length.js";
import { writeBuilder } from "./topics/write-builder.js";
import { printSourceFile } from "./typescript/print-source-file.js";
import { importValue } from "./typescript/reference.js";
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
  const topicLimit = getTopicLimit(api.limits);
  const file = printSourceFile(api, {
    path: "src/topics.ts",
    references: listReferences(groups, topicLimit),
    statements: [
      {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        isExported: true,
        docs: [
          formatDoc({
            paragraphs: [
              `Builders of every MQTT topic of the ${api.title}, and of the filters to subscribe with. What they return is known to the type checker, character by character.`,
            ],
          }),
        ],
        declarations: [
          { name: "topics", initializer: `{\n${groups.map((group) => writeGroup(group, topicLimit)).join("\n")}\n} as const` },
        ],
      },
    ],
  });
  return [file];
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
  const labels = builders.flatMap((builder) => builder.labels);
  const references = labels.flatMap(({ type }) => (type.kind === "enum" ? [inspectorOf(type), typeOf(type)] : [inspectorOf(type)]));
  if (labels.length > 0) references.push(importValue("src/runtime/topic-labels", "checkLabels"));
  if (builders.some(({ filter, labels: own }) => filter && own.some(isRequired)))
    references.push(importValue("src/runtime/topic-labels", "levelOrWildcard"));
  if (builders.some(({ variants }) => variants.some((levels) => canExceed(levels, topicLimit)))) {
    references.push(importValue("src/runtime/topic-length", "checkTopicLength"));
  }
  return references;
}

function isRequired({ optional }: TopicLabel): boolean {
  return !optional;
}
