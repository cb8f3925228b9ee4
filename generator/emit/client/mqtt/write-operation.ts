import type { Api } from "../../../api/api.js";
import type { Payload } from "../../../api/operation.js";
import type { Field } from "../../../api/type.js";
import { locateOperation, locateRuntime, outputModules } from "../../../language/output-modules.js";
import { quote, quoteMember } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { nameCheck, nameInspection } from "../../types/names.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";
import type { OperationOnMqtt } from "./list-operations.js";
import { writeFilters, writeTopics } from "./write-topics.js";

/** Writes what a client has to know of an operation, as an object literal. */
export function writeOperation(api: Api, { name, key, repeatable, request, response, mqtt }: OperationOnMqtt): Code {
  const module = locateOperation(name);
  const labels = mqtt.request.labels.map((label) => label.name);
  const { correlation } = mqtt;
  const check = importValue(module, nameCheck(request));
  const inspect = importValue(module, nameInspection(request));
  return code`{
    key: ${quote(key)},
    repeatable: ${String(repeatable)},
    qos: ${mqtt.qos},
    request: { name: ${quote(request.name)}, is: ${check}, inspect: ${inspect} },
    topics: ${writeTopics(api, mqtt)},
    filters: ${writeFilters(api, mqtt)},
    topicOnly: ${writeLiteral(labels.filter((label) => !isCarried(mqtt.requestPayload, label)))},
    ${correlation.by === "token" ? `token: ${quote(correlation.field)},` : undefined}
    requestPayload: ${writePayloadForm(mqtt.requestPayload)},
    acceptedPayload: ${writePayloadForm(mqtt.acceptedPayload)},
    isResponse: ${importValue(module, nameCheck(response))},
    ${writeDefaults(response.fields, mqtt.acceptedPayload)}
    createError: ${writeErrorFactory(api)},
  }`;
}

/** An API's rejections may say nothing. */
function writeErrorFactory({ errorReplies }: Api): Piece {
  if (errorReplies.mqtt !== undefined) return importValue(outputModules.errors, "createMqttServiceError");
  const createError = importValue(outputModules.errors, "createServiceError");
  return code`(reply, operation) => ${createError}("Rejected", "The service refused the request.", { operation, reply })`;
}

/** Writes how a payload is read and written. Calls are marked as pure, so that a bundler drops the descriptions that nobody uses. */
export function writePayloadForm(payload: Payload): Piece {
  if (payload.kind === "empty") return importForm("emptyPayload");
  if (payload.kind === "structure") return importForm("membersPayload");
  const create = importForm(payload.field.type.kind === "bytes" ? "createBytesPayload" : "createJsonPayload");
  return code`/* @__PURE__ */ ${create}(${quote(payload.field.name)})`;
}

function importForm(name: "emptyPayload" | "membersPayload" | "createBytesPayload" | "createJsonPayload"): Piece {
  return importValue(locateRuntime("mqtt/payload-form"), name);
}

function isCarried(payload: Payload, label: string): boolean {
  return payload.kind === "structure" && payload.type.fields.some(({ name }) => name === label);
}

function writeDefaults(fields: readonly Field[], payload: Payload): string | undefined {
  if (payload.kind !== "structure") return undefined;
  const carried = payload.type.fields;
  const defaults = fields.flatMap(({ name, default: value }) =>
    value === undefined || !carried.some((field) => field.name === name) ? [] : [`${quoteMember(name)}: ${writeLiteral(value)}`],
  );
  return defaults.length === 0 ? undefined : `createDefaults: () => ({ ${defaults.join(", ")} }),`;
}
