import type { Api } from "../../../api/api.js";
import type { CatchUp, Message } from "../../../api/operation.js";
import type { TopicLabel } from "../../../api/topic.js";
import { quote, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { nameLocals } from "../../types/local-names.js";
import { listMqttOperations, nameOperation } from "./list-operations.js";
import type { MqttOperation } from "./list-operations.js";
import { writeObject, writePayloadForm } from "./write-operation.js";
import { writeBuilder } from "./write-topic-call.js";

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
export function writeMessage(api: Api, message: Message): string {
  const { key, topic, type, payload, repeatedLabels, catchUp } = message;
  const optional = topic.labels.filter((label) => label.optional).map(({ name }) => name);
  const topicOnly = topic.labels.map(({ name }) => name).filter((name) => !repeatedLabels.includes(name));
  const operation = listMqttOperations(api).find(({ name }) => name === catchUp?.operation);
  return writeObject([
    `key: ${quote(key)}`,
    `filter: ${writeBuilder(key, "filter")}`,
    `payload: ${writePayloadForm(payload)}`,
    `topicOnly: ${writeLiteral(topicOnly)}`,
    ...(optional.length === 0 ? [] : [`optionalLabels: ${writeLiteral(optional)}`]),
    ...(repeatedLabels.length === 0 ? [] : [`repeatedLabels: ${writeLiteral(repeatedLabels)}`]),
    `message: ${type.name}`,
    ...(catchUp === undefined || operation === undefined ? [] : [`catchUp: ${writeCatchUp(catchUp, operation, sortLabels(api, message))}`]),
  ]);
}

function writeCatchUp({ request, members, compare }: CatchUp, operation: MqttOperation, { free }: MessageLabels): string {
  const asked = free.filter(({ name }) => operation.request.fields.some((field) => field.name === name) && !(name in request));
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
