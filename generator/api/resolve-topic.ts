import { parseTemplate } from "../language/parse-template.js";
import type { TemplateLevel } from "../language/parse-template.js";
import type { Topic, TopicLabel, TopicLevel } from "./topic.js";
import type { Type } from "./type.js";

/** Resolves a topic template. `typeOf` gives the type of the field that a label stands for. */
export function resolveTopic(template: string, typeOf: (label: string) => Type): Topic {
  const parsed = parseTemplate(template);
  const levels = parsed.map((level) => resolveLevel(level, typeOf));
  const short = levels.filter((_, index) => parsed[index]?.optional !== true);
  return {
    template,
    levels,
    variants: short.length === levels.length ? [levels] : [short, levels],
    labels: levels.filter((level) => level.kind === "label"),
  };
}

/** Fills a topic with the labels of an example. An optional infix is left out where its labels are missing. */
export function fillTopic(topic: Topic, labels: Readonly<Record<string, unknown>>): string {
  const complete = topic.variants.filter((levels) => levels.every((level) => level.kind === "literal" || labels[level.name] !== undefined));
  const levels = complete.at(-1) ?? topic.levels;
  return levels.map((level) => (level.kind === "literal" ? level.text : String(labels[level.name]))).join("/");
}

function resolveLevel(level: TemplateLevel, typeOf: (label: string) => Type): TopicLevel {
  if (level.kind === "literal") return { kind: "literal", text: level.text };
  const type = typeOf(level.name);
  if (!isLabelType(type)) throw new Error(`The label ${level.name} was not checked.`);
  return { kind: "label", name: level.name, type, optional: level.optional };
}

function isLabelType(type: Type): type is TopicLabel["type"] {
  return (type.kind === "string" || type.kind === "enum") && type.name !== undefined;
}
