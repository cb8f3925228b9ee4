import type { NormalizedCatchUp, NormalizedMessage } from "../language/normalize/normalized-message.js";
import { nameMessage } from "../language/output-names.js";
import type { CatchUp, Message, NamedStructure, Payload } from "./operation.js";
import { encodeExample, encodePayload } from "./resolve-example.js";
import { resolveFields } from "./resolve-fields.js";
import type { ResolveType } from "./resolve-fields.js";
import { resolvePayload } from "./resolve-payload.js";
import { nameStructure } from "./resolve-structure.js";
import { fillTopic, resolveTopic } from "./resolve-topic.js";
import type { TypeResolver } from "./resolve-types.js";
import type { Type } from "./type.js";

/** Resolves a message: what a user gets of it, and what travels. */
export function resolveMessage(message: NormalizedMessage, { resolve }: TypeResolver): Message {
  const { name, key, description, note, documentation, audience, qos, fields, catchUp, examples } = message;
  const topic = resolveTopic(message.topic, fields, resolve);
  const type = nameStructure(nameMessage(name), description, resolveFields(fields, "user", resolve));
  const payload = resolveMessagePayload(message, type, resolve);
  return {
    name,
    key,
    description,
    ...(note !== undefined && { note }),
    ...(documentation !== undefined && { documentation }),
    audience,
    topic,
    qos,
    type,
    payload,
    repeatedLabels: listRepeatedLabels(message),
    ...(catchUp !== undefined && { catchUp: resolveCatchUp(catchUp, type) }),
    examples: examples.map((example) => ({
      name: example.name,
      summary: example.summary,
      topic: fillTopic(topic, example.message),
      payload: encodePayload(example.message, payload),
      message: encodeExample(example.message, type.fields),
    })),
  };
}

function resolveMessagePayload({ emptyPath, placedFields }: NormalizedMessage, user: NamedStructure, resolve: ResolveType): Payload {
  if (emptyPath !== undefined) return { kind: "empty" };
  const description = `\`${user.name}\` as it arrives: its members without those that only the topic tells.`;
  return resolvePayload({ fields: placedFields, transport: "mqtt", user, description, resolve });
}

function listRepeatedLabels({ topic, placedFields }: NormalizedMessage): readonly string[] {
  const repeated = placedFields.filter(({ field, places }) => topic.labels.has(field.name) && places.includes("payload"));
  return repeated.map(({ field }) => field.name);
}

function resolveCatchUp({ operation, request, members, compare }: NormalizedCatchUp, message: NamedStructure): CatchUp {
  return { operation: operation.name, request, members, compare: compare ?? listComparable(message) };
}

/** Every member but the times: the answer to a question is always later than the message that it is compared with. */
function listComparable({ fields }: NamedStructure): readonly string[] {
  return fields.filter(({ type }) => !isTime(type)).map(({ name }) => name);
}

function isTime(type: Type): boolean {
  if (type.kind !== "integer" && type.kind !== "number") return false;
  return type.unit === "epoch seconds" || type.unit === "epoch milliseconds";
}
