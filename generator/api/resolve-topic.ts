import type { NormalizedField } from "../language/normalize/normalized-field.js";
import type { NormalizedTopic } from "../language/normalize/normalized-topic.js";
import { listVariants } from "../language/parse-template.js";
import type { TemplateLevel } from "../language/parse-template.js";
import { measureLongestText } from "../language/topic-length.js";
import type { TextLimits } from "../language/topic-length.js";
import type { ResolveType } from "./resolve-fields.js";
import type { Topic, TopicLabel, TopicLevel } from "./topic.js";
import type { Type } from "./type.js";

/** Resolves a topic whose labels are filled from these fields. */
export function resolveTopic(
  { template, levels: written }: NormalizedTopic,
  fields: readonly NormalizedField[],
  resolve: ResolveType,
): Topic {
  const levels = written.map((level) => resolveLevel(level, fields, resolve));
  return {
    template,
    levels,
    variants: listVariants(levels, (_, index) => written[index]?.optional === true),
    labels: levels.filter((level) => level.kind === "label"),
  };
}

/** The field that fills a label. */
export function findLabelField(fields: readonly NormalizedField[], label: string): NormalizedField {
  const field = fields.find(({ name }) => name === label);
  if (field === undefined) throw new Error(`The label ${label} was not checked.`);
  return field;
}

/** Fills a topic with the labels of an example. An optional infix is left out where its labels are missing. */
export function fillTopic(topic: Topic, labels: Readonly<Record<string, unknown>>): string {
  const complete = topic.variants.filter((levels) => levels.every((level) => level.kind === "literal" || labels[level.name] !== undefined));
  const levels = complete.at(-1) ?? topic.levels;
  return levels.map((level) => (level.kind === "literal" ? level.text : String(labels[level.name]))).join("/");
}

function resolveLevel(level: TemplateLevel, fields: readonly NormalizedField[], resolve: ResolveType): TopicLevel {
  if (level.kind === "literal") return { kind: "literal", text: level.text };
  const type = resolve(findLabelField(fields, level.name).types.mqtt.name, "mqtt");
  if (!isLabelType(type)) throw new Error(`The label ${level.name} was not checked.`);
  return { kind: "label", name: level.name, type, longestBytes: measureLongestText(listLimits(type)), optional: level.optional };
}

/** A word that an open enum does not list is taken to be no longer than those that it lists. */
function listLimits(type: TopicLabel["type"]): TextLimits {
  if (type.kind === "enum") return { words: type.values.map(({ value }) => value), maxLength: 0 };
  const { sentinels, maxLength = Infinity, unit, pattern } = type;
  return { words: sentinels.map(({ value }) => value), maxLength, unit, pattern };
}

function isLabelType(type: Type): type is TopicLabel["type"] {
  return (type.kind === "string" || type.kind === "enum") && type.name !== undefined;
}
