import type { TopicLabel, TopicLevel } from "../../api/topic.js";
import { quote, quoteTemplate } from "../text/quote.js";

/** Writes a topic as a template literal, as a value or as a type, or as a string literal where it has no label. */
export function writeTopicTemplate(levels: readonly TopicLevel[], writeLabel: (label: TopicLabel) => string): string {
  if (levels.every(({ kind }) => kind === "literal")) return quote(writePlainTopic(levels, writeLabel));
  const written = levels.map((level) => (level.kind === "literal" ? quoteTemplate(level.text) : `\${${writeLabel(level)}}`));
  return `\`${written.join("/")}\``;
}

/** Writes a topic as plain text, for documentation. */
export function writePlainTopic(levels: readonly TopicLevel[], writeLabel: (label: TopicLabel) => string): string {
  return levels.map((level) => (level.kind === "literal" ? level.text : writeLabel(level))).join("/");
}
