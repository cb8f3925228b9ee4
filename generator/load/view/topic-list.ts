import type { TemplateLevel } from "../../language/parse-template.js";
import type { YamlPath } from "../yaml/yaml-path.js";
import { isOn, typeOn } from "./field-view.js";
import type { TopicView } from "./operation-view.js";
import type { FieldView } from "./field-view.js";
import type { ModelView } from "./model-view.js";
import type { Shape } from "./shape.js";

/** One form of a topic: with its optional part, or without. */
export interface TopicForm {
  /** For a sentence: ``the accepted topic of `Update` ``. */
  readonly owner: string;
  readonly path: YamlPath;
  readonly levels: readonly TopicFormLevel[];
}

export type TopicFormLevel =
  | { readonly kind: "literal"; readonly text: string }
  /** No shape where the label has no field, or one of no known type. */
  | { readonly kind: "label"; readonly name: string; readonly shape: Shape | undefined };

/** Lists every topic of the model in every form that it can take. */
export function listTopicForms({ operations, messages, resolve }: ModelView): readonly TopicForm[] {
  const forms: TopicForm[] = [];
  const add = (owner: string, topic: TopicView, fields: readonly FieldView[]): void => {
    if (!topic.sound) return;
    const short = topic.levels.filter(({ optional }) => !optional);
    const variants = short.length === topic.levels.length ? [short] : [short, topic.levels];
    for (const levels of variants)
      forms.push({ owner, path: topic.path, levels: levels.map((level) => viewLevel(level, fields, resolve)) });
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

function viewLevel(level: TemplateLevel, fields: readonly FieldView[], resolve: ModelView["resolve"]): TopicFormLevel {
  if (level.kind === "literal") return { kind: "literal", text: level.text };
  const field = fields.find((candidate) => candidate.name === level.name && isOn("mqtt", candidate));
  return { kind: "label", name: level.name, shape: field === undefined ? undefined : resolve(typeOn("mqtt", field)) };
}
