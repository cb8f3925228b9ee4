import type { MessageDefinition, ModelDocument } from "../language/document.js";
import { nameMessage, nameWireForm, toKey } from "../language/output-names.js";
import type { CatchUp, Message, NamedStructure, Payload } from "./operation.js";
import { placeField } from "../language/field-places.js";
import { copyJsonObject, encodeExample, encodePayload } from "./resolve-example.js";
import { labelType, selectPayloadFields } from "./resolve-mqtt.js";
import { nameStructure, resolveFields, shapePayload } from "./resolve-structure.js";
import { fillTopic, resolveTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Type } from "./type.js";
import { expandField } from "../language/perspective.js";

/** Resolves a message: what a user gets of it, and what travels. */
export function resolveMessage(document: ModelDocument, types: TypeResolver, name: string, definition: MessageDefinition): Message {
  const fields = definition.fields ?? {};
  const topic = resolveTopic(definition.topic, (label) => types.resolve(labelType(fields, label), "mqtt"));
  const labels = new Set(topic.labels.map((label) => label.name));
  const type = nameStructure(nameMessage(name), definition.description, resolveFields(document, types, fields, "user"));
  const payload = resolvePayload({ document, types, definition, type, labels });
  return {
    name,
    key: toKey(name),
    description: definition.description,
    ...(definition.note !== undefined && { note: definition.note }),
    ...(definition.documentation !== undefined && { documentation: definition.documentation }),
    audience: definition.audience ?? "device",
    topic,
    qos: definition.qos ?? document.mqtt?.qos ?? 1,
    type,
    payload,
    repeatedLabels: listRepeatedLabels(definition, labels),
    ...(definition.catchUp !== undefined && { catchUp: resolveCatchUp(definition.catchUp, type) }),
    examples: Object.entries(definition.examples ?? {}).map(([exampleName, { summary, message }]) => ({
      name: exampleName,
      summary,
      topic: fillTopic(topic, message),
      payload: encodePayload(message, payload),
      message: encodeExample(message, type.fields),
    })),
  };
}

interface PayloadInput {
  readonly document: ModelDocument;
  readonly types: TypeResolver;
  readonly definition: MessageDefinition;
  readonly type: NamedStructure;
  readonly labels: ReadonlySet<string>;
}

function resolvePayload({ document, types, definition, type, labels }: PayloadInput): Payload {
  if (definition.payload === "empty") return { kind: "empty" };
  const carried = selectPayloadFields(definition.fields ?? {}, labels);
  const fields = resolveFields(document, types, carried.fields, "mqtt");
  const whole = fields.find(({ name }) => name === carried.whole);
  if (whole !== undefined) return { kind: "whole", field: whole };
  const description = `\`${type.name}\` as it arrives: its members without those that only the topic tells.`;
  return shapePayload(nameStructure(nameWireForm("mqtt", type.name), description, fields), type);
}

function listRepeatedLabels(definition: MessageDefinition, labels: ReadonlySet<string>): readonly string[] {
  return Object.entries(definition.fields ?? {})
    .filter(([name, field]) => labels.has(name) && placeField(name, expandField(field), { transport: "mqtt", labels }).includes("payload"))
    .map(([name]) => name);
}

type CatchUpDefinition = NonNullable<MessageDefinition["catchUp"]>;

function resolveCatchUp({ operation, request = {}, members, compare }: CatchUpDefinition, message: NamedStructure): CatchUp {
  return { operation, request: copyJsonObject(request), members, compare: compare ?? listComparable(message) };
}

/** Every member but the times: the answer to a question is always later than the message that it is compared with. */
function listComparable({ fields }: NamedStructure): readonly string[] {
  return fields.filter(({ type }) => !isTime(type)).map(({ name }) => name);
}

function isTime(type: Type): boolean {
  if (type.kind !== "integer" && type.kind !== "number") return false;
  return type.unit === "epoch seconds" || type.unit === "epoch milliseconds";
}
