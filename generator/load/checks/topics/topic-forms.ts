import type { NormalizedField } from "../../../language/normalize/normalized-field.js";
import type { NormalizedTopic } from "../../../language/normalize/normalized-topic.js";
import type { NormalizedType } from "../../../language/normalize/normalized-type.js";
import { listVariants } from "../../../language/parse-template.js";
import type { TemplateLevel } from "../../../language/parse-template.js";
import type { YamlPath } from "../../../language/yaml-path.js";
import type { CheckedModel } from "../checked-model.js";

/** One form of a topic: with its optional part, or without. */
export interface TopicForm {
  /** For a sentence: ``the accepted topic of `Update` ``. */
  readonly owner: string;
  readonly path: YamlPath;
  readonly levels: readonly TopicFormLevel[];
}

export type TopicFormLevel =
  | { readonly kind: "literal"; readonly text: string }
  /** No type where the label has no field, or one of no known type. */
  | { readonly kind: "label"; readonly name: string; readonly type: NormalizedType | undefined };

/** Lists every topic of the model in every form that it can take. */
export function listTopicForms({ document: { operations, messages }, resolve, isWellFormed }: CheckedModel): readonly TopicForm[] {
  const forms: TopicForm[] = [];
  const add = (owner: string, topic: NormalizedTopic, fields: readonly NormalizedField[]): void => {
    if (!isWellFormed(topic)) return;
    for (const levels of listVariants(topic.levels, ({ optional }) => optional)) {
      forms.push({ owner, path: topic.path, levels: levels.map((level) => describeLevel(level, fields, resolve)) });
    }
  };
  for (const { name, mqtt, request } of operations) {
    if (mqtt === undefined) continue;
    add(`the request of \`${name}\``, mqtt.request, request);
    add(`the accepted reply of \`${name}\``, mqtt.accepted, request);
    add(`the rejected reply of \`${name}\``, mqtt.rejected, request);
  }
  for (const { name, topic, fields } of messages) add(`the message \`${name}\``, topic, fields);
  return forms;
}

function describeLevel(level: TemplateLevel, fields: readonly NormalizedField[], resolve: CheckedModel["resolve"]): TopicFormLevel {
  if (level.kind === "literal") return { kind: "literal", text: level.text };
  const field = fields.find(({ name, only }) => name === level.name && only !== "https");
  return { kind: "label", name: level.name, type: field === undefined ? undefined : resolve(field.types.mqtt.name) };
}
