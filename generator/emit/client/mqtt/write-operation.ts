import type { Api } from "../../../api/api.js";
import type { Payload } from "../../../api/operation.js";
import type { Field } from "../../../api/type.js";
import { quote, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { createCode } from "../../types/code.js";
import type { Code } from "../../types/code.js";
import { importValue } from "../../typescript/reference.js";
import { nameCheck, nameInspection } from "../../types/names.js";
import type { MqttOperation } from "./list-operations.js";
import { writeFilters, writeTopics } from "./write-topics.js";

/** Writes what a client has to know of an operation, as an object literal. */
export function writeOperation(api: Api, operation: MqttOperation): Code {
  const { key, repeatable, request, response, mqtt } = operation;
  const labels = mqtt.request.labels.map(({ name }) => name);
  const { correlation } = mqtt;
  const topics = writeTopics(api, mqtt);
  const filters = writeFilters(api, mqtt);
  const [requestPayload, acceptedPayload] = [writePayloadForm(mqtt.requestPayload), writePayloadForm(mqtt.acceptedPayload)];
  const text = writeObject([
    `key: ${quote(key)}`,
    `repeatable: ${repeatable}`,
    `qos: ${mqtt.qos}`,
    `request: { name: ${quote(request.name)}, is: ${nameCheck(request)}, inspect: ${nameInspection(request)} }`,
    `topics: ${topics.text}`,
    `filters: ${filters.text}`,
    `topicOnly: ${writeLiteral(labels.filter((label) => !isCarried(mqtt.requestPayload, label)))}`,
    ...(correlation.by === "token" ? [`token: ${quote(correlation.field)}`] : []),
    `requestPayload: ${requestPayload.text}`,
    `acceptedPayload: ${acceptedPayload.text}`,
    `isResponse: ${nameCheck(response)}`,
    ...writeDefaults(response.fields, mqtt.acceptedPayload),
    `createError: ${api.errorReplies.mqtt === undefined ? unexplainedError : "createMqttServiceError"}`,
  ]);
  return createCode(text, ...[topics, filters, requestPayload, acceptedPayload].flatMap(({ references }) => references));
}

/** For an API whose rejections say nothing. */
const unexplainedError = `(reply, operation) => createServiceError("Rejected", "The service refused the request.", { operation, reply })`;

/** Writes how a payload is read and written. Calls are marked as pure, so that a bundler drops the descriptions that nobody uses. */
export function writePayloadForm(payload: Payload): Code {
  if (payload.kind === "empty") return referToForm("emptyPayload", "");
  if (payload.kind === "structure") return referToForm("membersPayload", "");
  const create = payload.field.type.kind === "bytes" ? "createBytesPayload" : "createJsonPayload";
  return referToForm(create, `(${quote(payload.field.name)})`);
}

function referToForm(name: string, call: string): Code {
  return createCode(`${call === "" ? "" : "/* @__PURE__ */ "}${name}${call}`, importValue("src/runtime/mqtt/payload-form", name));
}

/** Writes an object literal of these members, one a line. */
export function writeObject(members: readonly string[]): string {
  return `{\n${members.join(",\n")},\n}`;
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
