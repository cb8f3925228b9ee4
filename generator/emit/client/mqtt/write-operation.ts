import type { Api } from "../../../api/api.js";
import type { MqttBinding, Payload } from "../../../api/operation.js";
import type { Topic, TopicLabel } from "../../../api/topic.js";
import type { Field } from "../../../api/type.js";
import { quote, quoteAccess, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import type { MqttOperation } from "./list-operations.js";
import { writeTopicCalls } from "./write-topic-call.js";

/** Writes what a client has to know of an operation, as an object literal. */
export function writeOperation(api: Api, operation: MqttOperation): string {
  const { key, repeatable, request, response, mqtt } = operation;
  const labels = mqtt.request.labels.map(({ name }) => name);
  const { correlation } = mqtt;
  return writeObject([
    `key: ${quote(key)}`,
    `repeatable: ${repeatable}`,
    `qos: ${mqtt.qos}`,
    `request: ${request.name}`,
    `topics: ${writeTopics(key, mqtt)}`,
    `filters: ${writeFilters(api, key, mqtt)}`,
    `labels: ${writeLiteral(labels)}`,
    `topicOnly: ${writeLiteral(labels.filter((label) => !isCarried(mqtt.requestPayload, label)))}`,
    ...(correlation.by === "token" ? [`token: ${quote(correlation.field)}`] : []),
    `requestPayload: ${writePayloadForm(mqtt.requestPayload)}`,
    `acceptedPayload: ${writePayloadForm(mqtt.acceptedPayload)}`,
    `response: ${response.name}`,
    ...writeDefaults(response.fields, mqtt.acceptedPayload),
    `createError: ${api.errorReplies.mqtt === undefined ? unexplainedError : "createMqttServiceError"}`,
  ]);
}

/** For an API whose rejections say nothing. */
const unexplainedError = `(reply, operation) => createServiceError("Rejected", "The service refused the request.", { operation, reply })`;

/** Writes how a payload is read and written. */
export function writePayloadForm(payload: Payload): string {
  switch (payload.kind) {
    case "empty":
      return `{ kind: "empty" }`;
    case "structure":
      return `{ kind: "members" }`;
    case "whole":
      return `{ kind: ${payload.field.type.kind === "bytes" ? `"bytes"` : `"json"`}, member: ${quote(payload.field.name)} }`;
  }
}

/** Writes an object literal of these members, one a line. */
export function writeObject(members: readonly string[]): string {
  return `{\n${members.join(",\n")},\n}`;
}

function writeTopics(key: string, { request, accepted, rejected }: MqttBinding): string {
  const topics = { request, accepted, rejected };
  if (Object.values(topics).every(({ labels }) => labels.every(({ optional }) => !optional))) return quoteAccess("topics", key);
  return writeObject(Object.entries(topics).map(([builder, { labels }]) => `${builder}: ${writeBuilderCall(key, builder, labels)}`));
}

function writeBuilderCall(key: string, builder: string, labels: readonly TopicLabel[]): string {
  const { parameter, calls } = writeTopicCalls([{ key, builder, labels }]);
  return `${parameter} => ${calls.join("")}`;
}

/** What a client always knows is part of the filter, and so is an infix; every other label is left open, so that one filter serves all. */
function writeFilters({ identity }: Api, key: string, { subscribe, accepted, rejected }: MqttBinding): string {
  const selectLabels = ({ labels }: Topic): readonly TopicLabel[] =>
    labels.filter(({ name, optional }) => optional || identity.some((field) => field.name === name));
  const { parameter, calls } =
    subscribe === "wildcard"
      ? writeTopicCalls([{ key, builder: "filter", labels: selectLabels(accepted) }])
      : writeTopicCalls([
          { key, builder: "acceptedFilter", labels: selectLabels(accepted) },
          { key, builder: "rejectedFilter", labels: selectLabels(rejected) },
        ]);
  return `${parameter} => [${calls.join(", ")}]`;
}

function isCarried(payload: Payload, label: string): boolean {
  return payload.kind === "structure" && payload.type.fields.some(({ name }) => name === label);
}

function writeDefaults(fields: readonly Field[], payload: Payload): readonly string[] {
  if (payload.kind !== "structure") return [];
  const carried = payload.type.fields;
  const defaults = fields.flatMap(({ name, default: value }) =>
    value === undefined || !carried.some((field) => field.name === name) ? [] : [`${quoteMember(name)}: ${writeLiteral(value)}`],
  );
  return defaults.length === 0 ? [] : [`createDefaults: () => ({ ${defaults.join(", ")} })`];
}
