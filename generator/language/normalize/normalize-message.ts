import type { CatchUpDefinition, MessageDefinition } from "../document/message-definition.js";
import type { MqttSection } from "../document/mqtt-section.js";
import { toKey } from "../output-names.js";
import type { YamlPath } from "../yaml-path.js";
import { normalizeFields } from "./normalize-field.js";
import type { FindKind } from "./normalize-field.js";
import { defaultQos } from "./normalize-mqtt.js";
import { normalizeTopic } from "./normalize-topic.js";
import type { NormalizedCatchUp, NormalizedMessage } from "./normalized-message.js";
import { placeFields } from "./place-fields.js";

/** What messages take from the rest of the model. */
export interface MessageContext {
  readonly section: MqttSection;
  readonly findKind: FindKind;
}

/** Normalizes a message. */
export function normalizeMessage(name: string, definition: MessageDefinition, { section, findKind }: MessageContext): NormalizedMessage {
  const path = ["messages", name];
  const {
    description,
    note,
    documentation,
    audience = "device",
    qos = section.qos ?? defaultQos,
    payload,
    catchUp,
    examples = {},
  } = definition;
  const topic = normalizeTopic(definition.topic, [...path, "topic"]);
  const fields = normalizeFields(definition.fields, [...path, "fields"], findKind);
  return {
    name,
    key: toKey(name),
    path,
    description,
    ...(note !== undefined && { note }),
    ...(documentation !== undefined && { documentation }),
    audience,
    topic,
    qos,
    ...(payload === "empty" && { emptyPath: [...path, "payload"] }),
    fields,
    placedFields: placeFields(fields, { transport: "mqtt", labels: topic.labels }),
    ...(catchUp !== undefined && { catchUp: normalizeCatchUp(catchUp, [...path, "catchUp"]) }),
    examples: Object.entries(examples).map(([key, example]) => ({ ...example, name: key, path: [...path, "examples", key] })),
  };
}

function normalizeCatchUp({ operation, request = {}, members, compare }: CatchUpDefinition, path: YamlPath): NormalizedCatchUp {
  return {
    path,
    operation: { name: operation, path: [...path, "operation"] },
    request,
    members,
    ...(compare !== undefined && { compare }),
  };
}
