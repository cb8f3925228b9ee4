import { StructureKind, VariableDeclarationKind } from "../../typescript/ts-morph.js";
import type { VariableStatementStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { locateMessage, locateOperation, outputModules } from "../../../language/output-modules.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import { nameCheck, nameInspection } from "../../types/names.js";
import { listMqttOperations, nameMessage, nameOperation } from "./list-operations.js";
import { sortLabels, writeLabelsType, writeMessage } from "./write-message.js";
import { writeOperation } from "./write-operation.js";

/** Emits `src/mqtt/operations.ts`: for every operation, how it travels. */
export function emitOperations(api: Api): readonly EmittedFile[] {
  const operations = listMqttOperations(api);
  if (operations.length === 0) return [];
  const written = operations.map((operation) => ({ operation, value: writeOperation(api, operation) }));
  const statements = written.map(({ operation, value }) =>
    declareDescription({
      doc: `How \`${operation.key}\` travels over MQTT: on \`${operation.mqtt.request.template}\`.`,
      name: nameOperation(operation),
      type: `MqttOperation<${operation.request.name}, ${operation.response.name}>`,
      value: value.text,
    }),
  );
  const references = [
    importType("src/runtime/mqtt/operation", "MqttOperation"),
    ...written.flatMap(({ value }) => value.references),
    importValue(outputModules.errors, api.errorReplies.mqtt === undefined ? "createServiceError" : "createMqttServiceError"),
    ...operations.flatMap(({ name, request, response }) => {
      const module = locateOperation(name);
      const functions = [nameCheck(request), nameInspection(request), nameCheck(response)];
      return [request, response].map((type) => importType(module, type.name)).concat(functions.map((name) => importValue(module, name)));
    }),
  ];
  return [printSourceFile(api, { path: `${outputModules.mqttOperations}.ts`, references, statements })];
}

/** Emits `src/mqtt/messages.ts`: for every message, how it arrives. */
export function emitMessages(api: Api): readonly EmittedFile[] {
  const { messages } = api;
  if (messages.length === 0) return [];
  const asked = new Set(messages.map(({ catchUp }) => catchUp?.operation));
  const written = messages.map((message) => ({ message, value: writeMessage(api, message) }));
  const statements = written.map(({ message, value }) =>
    declareDescription({
      doc: `How \`${message.key}\` arrives over MQTT: on \`${message.topic.template}\`.`,
      name: nameMessage(message),
      type: `MqttMessage<${message.type.name}, ${writeLabelsType(message, sortLabels(api, message))}>`,
      value: value.text,
    }),
  );
  const references = [
    importType("src/runtime/mqtt/message", "MqttMessage"),
    importValue(outputModules.topics, "topics"),
    ...written.flatMap(({ value }) => value.references),
    ...messages.map(({ name, type }) => importValue(locateMessage(name), type.name)),
    ...listMqttOperations(api)
      .filter(({ name }) => asked.has(name))
      .map((operation) => importValue(outputModules.mqttOperations, nameOperation(operation))),
  ];
  return [printSourceFile(api, { path: `${outputModules.mqttMessages}.ts`, references, statements })];
}

interface Description {
  readonly doc: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

function declareDescription({ doc, name, type, value }: Description): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: "\n",
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: [formatDoc({ paragraphs: [doc] })],
    declarations: [{ name, type, initializer: value }],
  };
}
