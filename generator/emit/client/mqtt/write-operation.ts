import type { Api } from "../../../api/api.js";
import type { Payload } from "../../../api/operation.js";
import type { Correlation } from "../../../language/normalize/normalized-operation.js";
import { locateOperation, outputModules } from "../../../language/output-modules.js";
import { quote } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { importValue } from "../../typescript/reference.js";
import type { OperationOnMqtt } from "./list-operations.js";
import { referToSafeInspection } from "../incoming-form.js";
import { writeReply, writeReplyPayload, writeRequestPayload } from "./write-payloads.js";
import { writeFilters, writeTopics } from "./write-topics.js";

/** Writes what a client has to know of an operation, as an object literal. */
export function writeOperation(api: Api, operation: OperationOnMqtt): Code {
  const { name, key, repeatable, request, mqtt } = operation;
  const module = locateOperation(name);
  const labels = mqtt.request.labels.map((label) => label.name);
  return code`{
    key: ${quote(key)},
    repeatable: ${String(repeatable)},
    qos: ${mqtt.qos},
    request: { name: ${quote(request.name)}, inspect: ${referToSafeInspection(module, request)} },
    topics: ${writeTopics(api, mqtt)},
    filters: ${writeFilters(api, mqtt)},
    topicOnly: ${writeLiteral(labels.filter((label) => !isCarried(mqtt.requestPayload, label)))},
    ${writeToken(mqtt.correlation)}
    requestPayload: ${writeRequestPayload(operation)},
    acceptedPayload: ${writeReplyPayload(operation)},
    reply: ${writeReply(operation)},
    createError: ${writeErrorFactory(api)},
  }`;
}

/** Without a token the topics tell replies apart. */
function writeToken(correlation: Correlation): Piece {
  switch (correlation.by) {
    case "token":
      return `token: ${quote(correlation.field)},`;
    case "topic":
    case "level":
      return undefined;
  }
}

/** An API's rejections may say nothing. */
function writeErrorFactory({ errorReplies }: Api): Piece {
  if (errorReplies.mqtt !== undefined) return importValue(outputModules.errors, "createMqttServiceError");
  const createError = importValue(outputModules.errors, "createServiceError");
  return code`(reply, operation) => ${createError}("Rejected", "The service refused the request.", { operation, reply })`;
}

function isCarried(payload: Payload, label: string): boolean {
  return payload.kind === "structure" && payload.type.fields.some(({ name }) => name === label);
}
