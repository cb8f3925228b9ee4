import type { Api } from "../../../api/api.js";
import type { MqttBinding } from "../../../api/operation.js";
import type { Topic, TopicLabel, TopicLevel } from "../../../api/topic.js";
import { quoteMember } from "../../text/quote.js";
import { canExceed, getTopicLimit } from "../../topics/topic-length.js";
import { writeTopicTemplate } from "../../topics/topic-template.js";
import { createCode, joinCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { nameLocals } from "../../types/local-names.js";
import { importValue } from "../../typescript/reference.js";

/** Topics of one shape: the short and the long form around an optional infix, or one form without. */
type Variants = readonly (readonly TopicLevel[])[];

/**
 * Writes functions that build an operation's topics of a request. They check nothing, since the request has been checked, and name no builder
 * of `topics`, so that a bundle holds the topics of the operations that it uses and no others.
 */
export function writeTopics(api: Api, { request, accepted, rejected }: MqttBinding): Code {
  const members = Object.entries({ request, accepted, rejected }).map(([name, { variants }]) => {
    const { text, references } = writeTopicFunction(api, [variants], (topics) => topics.text);
    return createCode(`${name}: ${text}`, ...references);
  });
  return createCode(`{\n${members.map(({ text }) => text).join(",\n")},\n}`, ...members.flatMap(({ references }) => references));
}

/** Writes the function that tells what to subscribe to. What every request of a client has in common is part of it, and so is an infix. */
export function writeFilters(api: Api, { subscribe, accepted, rejected }: MqttBinding): Code {
  const filters = subscribe === "wildcard" ? [accepted.variants.map(openLastLevel)] : [accepted.variants, rejected.variants];
  const opened = filters.map((variants) => variants.map((levels) => levels.map((level) => openLevel(api, level))));
  return writeTopicFunction(api, opened, (topics) => `[${topics.text}]`);
}

function writeTopicFunction(api: Api, topics: readonly Variants[], wrap: (topics: Code) => string): Code {
  const names = [...new Set(topics.flat(2).flatMap((level) => (level.kind === "label" ? [level.name] : [])))];
  const locals = nameLocals(["checkTopicLength", ...names]);
  const pattern = names.map((name) =>
    quoteMember(name) === locals.get(name) ? name : `${quoteMember(name)}: ${locals.get(name) ?? name}`,
  );
  const written = joinCode(
    topics.map((variants) => writeVariants(api, variants, (name) => locals.get(name) ?? name)),
    ", ",
  );
  return createCode(`${names.length === 0 ? "()" : `({ ${pattern.join(", ")} })`} => ${wrap(written)}`, ...written.references);
}

function writeVariants(api: Api, [short = [], long]: Variants, nameLocal: (label: string) => string): Code {
  const first = writeForm(api, short, nameLocal);
  if (long === undefined) return first;
  const second = writeForm(api, long, nameLocal);
  const absent = long
    .filter((level): level is TopicLabel => level.kind === "label" && level.optional)
    .map(({ name }) => `${nameLocal(name)} === undefined`);
  return createCode(`${absent.join(" || ")} ? ${first.text} : ${second.text}`, ...first.references, ...second.references);
}

function writeForm(api: Api, levels: readonly TopicLevel[], nameLocal: (label: string) => string): Code {
  const topicLimit = getTopicLimit(api.limits);
  const topic = writeTopicTemplate(levels, ({ name }) => nameLocal(name)).text;
  if (!canExceed(levels, topicLimit)) return createCode(topic);
  return createCode(`checkTopicLength(${topic}, ${topicLimit})`, importValue("src/runtime/topics/topic-length", "checkTopicLength"));
}

const wildcard: TopicLevel = { kind: "literal", text: "+" };

function openLastLevel(levels: Topic["levels"]): readonly TopicLevel[] {
  return [...levels.slice(0, -1), wildcard];
}

function openLevel({ identity }: Api, level: TopicLevel): TopicLevel {
  if (level.kind === "literal" || level.optional || identity.some(({ name }) => name === level.name)) return level;
  return wildcard;
}
