import type { Api } from "../../../api/api.js";
import type { CatchUp, Message } from "../../../api/operation.js";
import type { TopicLabel } from "../../../api/topic.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { createCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { nameLocals } from "../../types/local-names.js";
import { listMqttOperations, nameOperation } from "./list-operations.js";
import type { MqttOperation } from "./list-operations.js";
import { writeObject, writePayloadForm } from "./write-operation.js";

/** The labels of a message's topic: those that the client knows, and those that may be chosen. */
export interface MessageLabels {
  readonly known: readonly TopicLabel[];
  readonly free: readonly TopicLabel[];
}

/** Tells which labels a client knows by itself. */
export function sortLabels({ identity }: Api, { topic }: Message): MessageLabels {
  const isKnown = ({ name, optional }: TopicLabel): boolean => !optional && identity.some((field) => field.name === name);
  return { known: topic.labels.filter(isKnown), free: topic.labels.filter((label) => !isKnown(label)) };
}

/** Writes the type of a message's labels: `Pick<NextJobExecutionChangedMessage, "thingName">`. */
export function writeLabelsType(message: Message, { known, free }: MessageLabels): string {
  const pick = (labels: readonly TopicLabel[]): string =>
    `Pick<${message.type.name}, ${labels.map(({ name }) => quote(name)).join(" | ")}>`;
  const types = [...(known.length === 0 ? [] : [pick(known)]), ...(free.length === 0 ? [] : [`Partial<${pick(free)}>`])];
  return types.length === 0 ? "object" : types.join(" & ");
}

/** Writes what a client has to know of a message, as an object literal. */
export function writeMessage(api: Api, message: Message): Code {
  const { key, topic, type, payload, repeatedLabels, catchUp } = message;
  const optional = topic.labels.filter((label) => label.optional).map(({ name }) => name);
  const topicOnly = topic.labels.map(({ name }) => name).filter((name) => !repeatedLabels.includes(name));
  const operation = listMqttOperations(api).find(({ name }) => name === catchUp?.operation);
  const form = writePayloadForm(payload);
  const text = writeObject([
    `key: ${quote(key)}`,
    `filter: ${writeFilter(message)}`,
    `payload: ${form.text}`,
    `topicOnly: ${writeLiteral(topicOnly)}`,
    ...(optional.length === 0 ? [] : [`optionalLabels: ${writeLiteral(optional)}`]),
    ...(repeatedLabels.length === 0 ? [] : [`repeatedLabels: ${writeLiteral(repeatedLabels)}`]),
    `message: ${type.name}`,
    ...(catchUp === undefined || operation === undefined ? [] : [`catchUp: ${writeCatchUp(catchUp, operation, sortLabels(api, message))}`]),
  ]);
  return createCode(text, ...form.references);
}

/** A function around the builder and not the builder itself: to read a member of `topics` keeps the whole of it in every bundle. */
function writeFilter({ key, topic }: Message): string {
  const labels = topic.labels.length === 0 ? "" : "labels";
  return `(${labels}) => ${quoteAccess("topics", key)}.filter(${labels})`;
}

function writeCatchUp({ request, members, compare }: CatchUp, operation: MqttOperation, { free }: MessageLabels): string {
  const asked = free.filter(({ name }) => operation.request.fields.some((field) => field.name === name) && !Object.hasOwn(request, name));
  const locals = nameLocals(["call", ...asked.map(({ name }) => name)]);
  const pattern = asked.map(({ name }) => writePair(name, locals.get(name) ?? name));
  const chosen = asked.map(
    ({ name }) => `...(${locals.get(name) ?? name} !== undefined && { ${writePair(name, locals.get(name) ?? name)} })`,
  );
  const given = Object.entries(request).map(([name, value]) => `${quoteMember(name)}: ${writeLiteral(value)}`);
  const input = [...given, ...chosen].join(", ");
  return writeObject([
    `ask: (call${pattern.length === 0 ? "" : `, { ${pattern.join(", ")} }`}) => call(${nameOperation(operation)}, {${input === "" ? "" : ` ${input} `}})`,
    `members: ${writeLiteral(members)}`,
    `compare: ${writeLiteral(compare)}`,
  ]);
}

function writePair(name: string, local: string): string {
  const member = quoteMember(name);
  return member === local ? member : `${member}: ${local}`;
}
