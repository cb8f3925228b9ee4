import type { TopicLabel } from "../../api/topic.js";
import { locateRuntime } from "../../language/output-modules.js";
import { writeDoc } from "../text/doc-comment.js";
import { quoteAccess, quoteMember } from "../text/quote.js";
import { code, joinCode } from "../typescript/code.js";
import type { Code, Piece } from "../typescript/code.js";
import { importValue } from "../typescript/reference.js";
import type { TopicBuilder } from "./builder.js";
import { nameRule } from "./label-rule.js";
import { writeLabelType } from "./label-type.js";
import { canExceed } from "./topic-length.js";
import { writePlainTopic, writeTopicTemplate } from "./topic-template.js";
import { nameTypeParameters } from "./type-parameters.js";

const checkLabels = importValue(locateRuntime("topics/topic-labels"), "checkLabels");
const levelOrWildcard = importValue(locateRuntime("topics/topic-labels"), "levelOrWildcard");
const checkTopicLength = importValue(locateRuntime("topics/topic-length"), "checkTopicLength");

/** What a builder needs to know of its surroundings. */
export interface BuilderContext {
  /** In UTF-8 bytes. */
  readonly topicLimit: number;
  /** A value for each label, for the example in the documentation. */
  readonly examples: ReadonlyMap<string, string>;
}

/** Writes one builder as a member of an object literal, with its documentation. */
export function writeBuilder(builder: TopicBuilder, context: BuilderContext): Code {
  const { name, labels, variants } = builder;
  const doc = writeDocumentation(builder, context);
  const parameters = nameTypeParameters(labels);
  const types = variants.map((levels) => writeTopicTemplate(levels, (label) => parameters.get(label.name) ?? label.name));
  const type = joinCode(types, " | ");
  const value = writeValue(builder, context);
  if (labels.length === 0) {
    return code`
      ${doc}
      ${name}: (): ${type} => ${value},
    `;
  }
  return code`
    ${doc}
    ${name}: ${writeSignature(builder, parameters)}: ${type} => {
      const checked = ${writeCheck(builder)};
      return ${value};
    },
  `;
}

function writeSignature({ labels, filter }: TopicBuilder, parameters: ReadonlyMap<string, string>): Code {
  const declared = labels.map((label) => writeTypeParameter(label, parameters.get(label.name) ?? label.name, filter));
  const members = labels.map((label) => {
    const parameter = parameters.get(label.name) ?? label.name;
    const type = filter && needsNarrowing(label) ? code`${parameter} & ${writeLabelType(label.type)}` : parameter;
    return code`readonly ${quoteMember(label.name)}${filter || label.optional ? "?" : ""}: ${type}`;
  });
  const canBeLeftOut = filter || labels.every(({ optional }) => optional);
  return code`<${joinCode(declared, ", ")}>(labels: { ${joinCode(members, "; ")} }${canBeLeftOut ? " = {}" : ""})`;
}

/** A filter's type parameter may be `+`, and its label not. With a single word TypeScript would infer nothing from the two together. */
function needsNarrowing({ type }: TopicLabel): boolean {
  return type.kind === "enum" && !type.open && type.values.length > 1;
}

function writeTypeParameter({ type, optional }: TopicLabel, parameter: string, filter: boolean): Code {
  const bound = type.kind === "enum" ? writeLabelType(type) : "string";
  // Without the infix around an optional label there is no such topic, and a template type with `never` in it vanishes from a union.
  if (optional) return code`const ${parameter} extends ${bound} = never`;
  if (!filter) return code`const ${parameter} extends ${bound}`;
  return code`const ${parameter} extends ${bound}${type.kind === "enum" && !type.open ? ' | "+"' : ""} = "+"`;
}

function writeCheck({ labels, filter }: TopicBuilder): Code {
  const required = labels.filter(({ optional }) => !filter && !optional);
  const rest = labels.filter(({ optional }) => filter || optional);
  const optional = rest.length === 0 ? "" : `, ${writeRules(rest)}`;
  return code`${checkLabels}(labels, ${writeRules(required)}${optional})`;
}

function writeRules(labels: readonly TopicLabel[]): string {
  if (labels.length === 0) return "{}";
  return `{ ${labels.map(({ name, type }) => `${quoteMember(name)}: ${nameRule(type)}`).join(", ")} }`;
}

function writeValue(builder: TopicBuilder, { topicLimit }: BuilderContext): Piece {
  const [short, long] = builder.variants.map((levels) => {
    const topic = writeTopicTemplate(levels, (label) => writeLevel(label, builder.filter));
    return canExceed(levels, topicLimit) ? code`${checkTopicLength}(${topic}, ${topicLimit})` : topic;
  });
  if (long === undefined) return short;
  const absent = builder.labels.filter(({ optional }) => optional).map(({ name }) => `${quoteAccess("checked", name)} === undefined`);
  return code`${absent.join(" || ")} ? ${short} : ${long}`;
}

function writeLevel({ name, optional }: TopicLabel, filter: boolean): Piece {
  const level = quoteAccess("checked", name);
  return filter && !optional ? code`${levelOrWildcard}(${level})` : level;
}

function writeDocumentation({ purpose, variants, labels, filter }: TopicBuilder, { examples }: BuilderContext): string {
  const [short = "", long] = variants.map((levels) => `\`${writePlainTopic(levels, ({ name }) => examples.get(name) ?? name)}\``);
  const infix = labels.filter(({ optional }) => optional).map(({ name }) => `\`${name}\``);
  const forms = long === undefined ? `${short}.` : `${long}, or without ${infix.join(", ")} ${short}.`;
  const leftOut = filter && labels.length > infix.length ? ` An omitted label becomes \`+\`.` : "";
  return writeDoc({
    paragraphs: [`${purpose}: ${forms}${leftOut}`],
    tags: labels.length === 0 ? [] : [{ name: "throws", text: "{ValidationError} if a label is invalid." }],
  });
}
