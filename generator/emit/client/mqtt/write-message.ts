import type { Api } from "../../../api/api.js";
import type { CatchUp, Message } from "../../../api/operation.js";
import type { TopicLabel } from "../../../api/topic.js";
import { locateMessage, outputModules } from "../../../language/output-modules.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { nameLocals } from "../../types/local-names.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { referToDescription } from "../references.js";
import type { OperationOnMqtt } from "./list-operations.js";
import { writeIncomingMessage, writeMessagePayload } from "./write-payloads.js";

/** The labels of a message's topic: those that the client knows, and those that may be chosen. */
export interface MessageLabels {
  readonly known: readonly TopicLabel[];
  readonly free: readonly TopicLabel[];
}

/** What a user gets of a message, as a type. */
export function referToMessage({ name, type }: Message): Reference {
  return importType(locateMessage(name), type.name);
}

/** Tells which labels a client knows by itself. */
export function sortLabels({ identity }: Api, { topic }: Message): MessageLabels {
  const isKnown = ({ name, optional }: TopicLabel): boolean => !optional && identity.some((field) => field.name === name);
  return { known: topic.labels.filter(isKnown), free: topic.labels.filter((label) => !isKnown(label)) };
}

/** Writes the type of a message's labels: `Pick<NextJobExecutionChangedMessage, "thingName">`. */
export function writeLabelsType(message: Message, { known, free }: MessageLabels): Piece {
  const types = [...(known.length === 0 ? [] : [pickLabels(message, known)]), ...(free.length === 0 ? [] : [writeChoice(message, free)])];
  return types.length === 0 ? "object" : joinCode(types, " & ");
}

/** Writes the type of labels that may be chosen. */
export function writeChoice(message: Message, free: readonly TopicLabel[]): Code {
  return code`Partial<${pickLabels(message, free)}>`;
}

function pickLabels(message: Message, labels: readonly TopicLabel[]): Code {
  return code`Pick<${referToMessage(message)}, ${labels.map(({ name }) => quote(name)).join(" | ")}>`;
}

/** Writes what a client has to know of a message, as an object literal. `asked` is the operation that tells what was missed. */
export function writeMessage(api: Api, message: Message, asked: OperationOnMqtt | undefined): Code {
  const { key, topic, repeatedLabels, catchUp } = message;
  const optional = topic.labels.filter((label) => label.optional).map((label) => label.name);
  const topicOnly = topic.labels.map((label) => label.name).filter((label) => !repeatedLabels.includes(label));
  return code`{
    key: ${quote(key)},
    filter: ${writeFilter(message)},
    payload: ${writeMessagePayload(message)},
    topicOnly: ${writeLiteral(topicOnly)},
    ${optional.length === 0 ? undefined : `optionalLabels: ${writeLiteral(optional)},`}
    ${repeatedLabels.length === 0 ? undefined : `repeatedLabels: ${writeLiteral(repeatedLabels)},`}
    message: ${writeIncomingMessage(message)},
    ${catchUp && asked && writeCatchUp(catchUp, asked, sortLabels(api, message))}
  }`;
}

/** A function around the builder and not the builder itself: to read a member of `topics` keeps the whole of it in every bundle. */
function writeFilter({ key, topic }: Message): Code {
  const labels = topic.labels.length === 0 ? "" : "labels";
  const topics = importValue(outputModules.topics, "topics");
  return code`(${labels}) => ${topics}${quoteAccess("", key)}.filter(${labels})`;
}

function writeCatchUp({ request, members, compare }: CatchUp, operation: OperationOnMqtt, { free }: MessageLabels): Code {
  const asked = free.filter(({ name }) => operation.request.fields.some((field) => field.name === name) && !Object.hasOwn(request, name));
  const locals = nameLocals(["call", ...asked.map(({ name }) => name)]);
  const nameLocal = (name: string): string => locals.get(name) ?? name;
  const pattern = asked.map(({ name }) => writePair(name, nameLocal(name))).join(", ");
  const given = Object.entries(request).map(([name, value]) => `${quoteMember(name)}: ${writeLiteral(value)}`);
  const chosen = asked.map(({ name }) => `...(${nameLocal(name)} !== undefined && { ${writePair(name, nameLocal(name))} })`);
  const input = [...given, ...chosen].join(", ");
  return code`
    catchUp: {
      ask: (call${pattern === "" ? "" : `, { ${pattern} }`}) => call(${referToDescription("mqtt", operation)}, { ${input} }),
      members: ${writeLiteral(members)},
      compare: ${writeLiteral(compare)},
    },
  `;
}

function writePair(name: string, local: string): string {
  const member = quoteMember(name);
  return member === local ? member : `${member}: ${local}`;
}
