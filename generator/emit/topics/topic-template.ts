import type { TopicLabel, TopicLevel } from "../../api/topic.js";
import { quote, quoteTemplate } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";

/** Writes a topic as a template literal, as a value or as a type, or as a string literal where it has no label. */
export function writeTopicTemplate(levels: readonly TopicLevel[], writeLabel: (label: TopicLabel) => Piece): Code {
  if (levels.every(({ kind }) => kind === "literal")) return code`${quote(writePlainTopic(levels, ({ name }) => name))}`;
  const written = levels.map((level) => (level.kind === "literal" ? quoteTemplate(level.text) : code`\${${writeLabel(level)}}`));
  // Not joined by the slash, since an empty level counts.
  const parts = written.flatMap((level, index) => (index === 0 ? [level] : ["/", level]));
  return code`\`${joinCode(parts, "")}\``;
}

/** Writes a topic as plain text, for documentation. */
export function writePlainTopic(levels: readonly TopicLevel[], writeLabel: (label: TopicLabel) => string): string {
  return levels.map((level) => (level.kind === "literal" ? level.text : writeLabel(level))).join("/");
}
