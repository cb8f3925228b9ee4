import type { Api } from "../../../api/api.js";
import type { MqttBinding } from "../../../api/operation.js";
import type { Topic, TopicLabel, TopicLevel } from "../../../api/topic.js";
import { locateRuntime } from "../../../language/output-modules.js";
import { quoteMember } from "../../text/quote.js";
import { canExceed, getTopicLimit } from "../../topics/topic-length.js";
import { writeTopicTemplate } from "../../topics/topic-template.js";
import { nameLocals } from "../../types/local-names.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";

/** Topics of one shape: the short and the long form around an optional infix, or one form without. */
type Variants = readonly (readonly TopicLevel[])[];

const checkTopicLength = importValue(locateRuntime("topics/topic-length"), "checkTopicLength");

/**
 * Writes functions that build an operation's topics of a request. They check nothing, since the request has been checked, and name no builder
 * of `topics`, so that a bundle holds the topics of the operations that it uses and no others.
 */
export function writeTopics(api: Api, { request, accepted, rejected }: MqttBinding): Code {
  const writeTopic = ({ variants }: Topic): Code => writeFunction(api, [variants], (topic) => topic);
  return code`{
    request: ${writeTopic(request)},
    accepted: ${writeTopic(accepted)},
    rejected: ${writeTopic(rejected)},
  }`;
}

/** Writes the function that tells what to subscribe to. What every request of a client has in common is part of it, and so is an infix. */
export function writeFilters(api: Api, { subscribe, accepted, rejected }: MqttBinding): Code {
  const filters = subscribe === "wildcard" ? [accepted.variants.map(openLastLevel)] : [accepted.variants, rejected.variants];
  const opened = filters.map((variants) => variants.map((levels) => levels.map((level) => openLevel(api, level))));
  return writeFunction(api, opened, (topics) => code`[${topics}]`);
}

function writeFunction(api: Api, topics: readonly Variants[], writeResult: (topics: Code) => Code): Code {
  const names = [...new Set(topics.flat(2).flatMap((level) => (level.kind === "label" ? [level.name] : [])))];
  const locals = nameLocals([checkTopicLength.name, ...names]);
  const nameLocal = (label: string): string => locals.get(label) ?? label;
  const pattern = names.map((name) => (quoteMember(name) === nameLocal(name) ? name : `${quoteMember(name)}: ${nameLocal(name)}`));
  const written = joinCode(
    topics.map((variants) => writeVariants(api, variants, nameLocal)),
    ", ",
  );
  return code`${names.length === 0 ? "()" : `({ ${pattern.join(", ")} })`} => ${writeResult(written)}`;
}

function writeVariants(api: Api, [short = [], long]: Variants, nameLocal: (label: string) => string): Piece {
  if (long === undefined) return writeForm(api, short, nameLocal);
  const absent = long
    .filter((level): level is TopicLabel => level.kind === "label" && level.optional)
    .map(({ name }) => `${nameLocal(name)} === undefined`);
  return code`${absent.join(" || ")} ? ${writeForm(api, short, nameLocal)} : ${writeForm(api, long, nameLocal)}`;
}

function writeForm(api: Api, levels: readonly TopicLevel[], nameLocal: (label: string) => string): Piece {
  const topicLimit = getTopicLimit(api.limits);
  const topic = writeTopicTemplate(levels, ({ name }) => nameLocal(name));
  return canExceed(levels, topicLimit) ? code`${checkTopicLength}(${topic}, ${topicLimit})` : topic;
}

const wildcard: TopicLevel = { kind: "literal", text: "+" };

function openLastLevel(levels: Topic["levels"]): readonly TopicLevel[] {
  return [...levels.slice(0, -1), wildcard];
}

function openLevel({ identity }: Api, level: TopicLevel): TopicLevel {
  if (level.kind === "literal" || level.optional || identity.some(({ name }) => name === level.name)) return level;
  return wildcard;
}
