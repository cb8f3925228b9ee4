import type { CorrelationDefinition, MqttSection } from "../document/mqtt-section.js";
import type { MqttBindingDefinition } from "../document/operation-definition.js";
import { expandReplyTemplate } from "../parse-template.js";
import type { YamlPath } from "../yaml-path.js";
import { normalizeTopic, readTopic } from "./normalize-topic.js";
import type { NormalizedField } from "./normalized-field.js";
import type { Correlation, NormalizedMqttBinding } from "./normalized-operation.js";
import type { NormalizedTopic, ReplyTemplates } from "./normalized-topic.js";
import { placeFields } from "./place-fields.js";

/** The quality of service where a model says nothing. */
export const defaultQos = 1;

/** What an operation's binding to MQTT is made of. */
export interface MqttBindingInput {
  readonly written: string | MqttBindingDefinition;
  readonly path: YamlPath;
  readonly section: MqttSection;
  readonly replies: ReplyTemplates;
  readonly request: readonly NormalizedField[];
  readonly reply: readonly NormalizedField[];
}

/** Normalizes an operation's binding to MQTT: what it does not say itself it takes from the model's `mqtt` section. */
export function normalizeMqttBinding({ written, path, section, replies, request, reply }: MqttBindingInput): NormalizedMqttBinding {
  const own: MqttBindingDefinition = typeof written === "string" ? { request: written } : written;
  const topic = normalizeTopic(own.request, typeof written === "string" ? path : [...path, "request"]);
  const locate = (key: "subscribe" | "correlation"): YamlPath => {
    if (own[key] !== undefined) return [...path, key];
    return section[key] === undefined ? topic.path : ["mqtt", key];
  };
  const normalizeReply = (key: "accepted" | "rejected"): NormalizedTopic => {
    const said = own[key] === undefined ? replies[key] : { text: own[key], path: [...path, key] };
    const text = said?.text ?? `{request}/${key}`;
    // What the request's topic and a shared template make together is for the request's topic to answer for.
    const answersItself = own[key] !== undefined || !text.includes("{request}");
    return {
      ...readTopic(expandReplyTemplate(text, own.request)),
      path: answersItself && said !== undefined ? said.path : topic.path,
      ...(said !== undefined && { written: said }),
    };
  };
  return {
    request: topic,
    accepted: normalizeReply("accepted"),
    rejected: normalizeReply("rejected"),
    subscribe: own.subscribe ?? section.subscribe ?? "wildcard",
    subscribePath: locate("subscribe"),
    correlation: normalizeCorrelation(own.correlation ?? section.correlation ?? "topic"),
    correlationPath: locate("correlation"),
    qos: own.qos ?? section.qos ?? defaultQos,
    ...(own.payload === "empty" && { emptyPath: [...path, "payload"] }),
    requestFields: placeFields(request, { transport: "mqtt", labels: topic.labels }),
    replyFields: placeFields(reply, { transport: "mqtt", labels: new Set() }),
  };
}

function normalizeCorrelation(written: CorrelationDefinition): Correlation {
  if (written === "topic") return { by: "topic" };
  return "token" in written ? { by: "token", field: written.token } : { by: "level", label: written.level };
}
