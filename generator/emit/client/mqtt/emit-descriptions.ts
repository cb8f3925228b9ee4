import type { Api } from "../../../api/api.js";
import type { Message } from "../../../api/operation.js";
import { locateRuntime, locateSource, outputModules } from "../../../language/output-modules.js";
import { nameMessageDescription, nameOperationDescription } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { writeDoc } from "../../text/doc-comment.js";
import { code } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType } from "../../typescript/reference.js";
import { referToRequest, referToResponse } from "../references.js";
import { listMqttOperations } from "./list-operations.js";
import type { OperationOnMqtt } from "./list-operations.js";
import { referToMessage, sortLabels, writeLabelsType, writeMessage } from "./write-message.js";
import { writeOperation } from "./write-operation.js";

const mqttOperation = importType(locateRuntime("mqtt/operation"), "MqttOperation");
const mqttMessage = importType(locateRuntime("mqtt/message"), "MqttMessage");

/** Emits `src/mqtt/operations.ts`: for every operation, how it travels. */
export function emitOperations(api: Api): readonly EmittedFile[] {
  const declarations = listMqttOperations(api).map((operation) => describeOperation(api, operation));
  if (declarations.length === 0) return [];
  return [printModule(api, { path: locateSource(outputModules.mqttOperations), declarations })];
}

/** Emits `src/mqtt/messages.ts`: for every message, how it arrives. */
export function emitMessages(api: Api): readonly EmittedFile[] {
  const operations = new Map(listMqttOperations(api).map((operation) => [operation.name, operation]));
  const declarations = api.messages.map((message) => describeMessage(api, message, operations.get(message.catchUp?.operation ?? "")));
  if (declarations.length === 0) return [];
  return [printModule(api, { path: locateSource(outputModules.mqttMessages), declarations })];
}

function describeOperation(api: Api, operation: OperationOnMqtt): Code {
  const { name, key, mqtt } = operation;
  const type = code`${mqttOperation}<${referToRequest(operation)}, ${referToResponse(operation)}>`;
  return code`
    ${writeDoc(`How \`${key}\` travels over MQTT: on \`${mqtt.request.template}\`.`)}
    export const ${exportValue(nameOperationDescription(name))}: ${type} = ${writeOperation(api, operation)};
  `;
}

function describeMessage(api: Api, message: Message, asked: OperationOnMqtt | undefined): Code {
  const { name, key, topic } = message;
  const type = code`${mqttMessage}<${referToMessage(message)}, ${writeLabelsType(message, sortLabels(api, message))}>`;
  return code`
    ${writeDoc(`How \`${key}\` arrives over MQTT: on \`${topic.template}\`.`)}
    export const ${exportValue(nameMessageDescription(name))}: ${type} = ${writeMessage(api, message, asked)};
  `;
}
