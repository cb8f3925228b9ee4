import type { Api } from "../api/api.js";
import { locateSource, outputModules } from "../language/output-modules.js";
import type { EmittedFile } from "./emitted-file.js";
import { writeDoc } from "./text/doc-comment.js";
import { quoteMember } from "./text/quote.js";
import type { TopicBuilder } from "./topics/builder.js";
import { findLabelExamples } from "./topics/label-examples.js";
import { declareRule } from "./topics/label-rule.js";
import { listMessageBuilders, listOperationBuilders } from "./topics/list-builders.js";
import { getTopicLimit } from "./topics/topic-length.js";
import { writeBuilder } from "./topics/write-builder.js";
import { code, joinCode } from "./typescript/code.js";
import type { Code } from "./typescript/code.js";
import { exportValue } from "./typescript/exported-name.js";
import { printModule } from "./typescript/print-source-file.js";

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
  const declarations = [declareRules(groups), declareTopics(api, groups)];
  return [printModule(api, { path: locateSource(outputModules.topics), declarations })];
}

/** Declares what the labels may be, once for each type. */
function declareRules(groups: readonly TopicGroup[]): readonly Code[] {
  const labels = groups.flatMap(({ builders }) => builders.flatMap((builder) => builder.labels));
  const types = new Map(labels.map(({ type }) => [type.name, type]));
  return [...types.values()].map(declareRule);
}

function declareTopics(api: Api, groups: readonly TopicGroup[]): Code {
  const doc = `Builds every MQTT topic of the ${api.title}, and the filters to subscribe with. The type of each result is the exact text.`;
  const members = groups.map((group) => writeGroup(group, getTopicLimit(api.limits)));
  return code`
    ${writeDoc(doc)}
    export const ${exportValue("topics")} = {
      ${joinCode(members, "\n\n")}
    } as const;
  `;
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

function writeGroup({ key, description, builders, examples }: TopicGroup, topicLimit: number): Code {
  const members = builders.map((builder) => writeBuilder(builder, { topicLimit, examples }));
  return code`
    ${writeDoc(description)}
    ${quoteMember(key)}: {
      ${joinCode(members, "\n\n")}
    },
  `;
}
