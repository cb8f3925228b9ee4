import { StructureKind } from "../../typescript/ts-morph.js";
import type { ClassDeclarationStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { locateMessage, locateOperation, outputModules } from "../../../language/output-modules.js";
import { nameClients } from "../../../language/output-names.js";
import type { EmittedFile } from "../../emitted-file.js";
import { formatDoc } from "../../text/doc-comment.js";
import { quoteAccess } from "../../text/quote.js";
import { writeType } from "../../types/write-type.js";
import { printSourceFile } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { nameInput } from "../client-interface.js";
import { listIdentityChecks, writeIdentityCheck } from "../check-identity.js";
import { declareIdentity, writeSessionType } from "../declare-identity.js";
import { closeMethod, defineCall, defineStream } from "./define-methods.js";
import { defineCaller, defineLimits, defineOptions, defineValidators, writeSessionOptions } from "./define-session.js";
import { entryPath, listMqttOperations, nameMessage, nameOperation } from "./list-operations.js";
import { listOffered } from "./mqtt-exports.js";

/** Emits `src/mqtt.ts`, the entry point with the client over MQTT and the adapters for the libraries that carry it. */
export function emitClientClass(api: Api): EmittedFile {
  return printSourceFile(api, {
    path: entryPath,
    references: listReferences(api),
    statements: [
      ...listOffered(api),
      defineLimits(api),
      defineValidators(api),
      defineOptions(api),
      defineClass(api),
      ...(listMqttOperations(api).length === 0 ? [] : [defineCaller(api)]),
    ],
  });
}

function defineClass(api: Api): ClassDeclarationStructure {
  const name = nameClients(api.name).mqtt;
  return {
    kind: StructureKind.Class,
    leadingTrivia: "\n",
    isExported: true,
    name,
    ...(listMqttOperations(api).length > 0 && { implements: [nameClients(api.name).shared] }),
    docs: [
      formatDoc({
        paragraphs: [
          `A client for the ${api.title} over MQTT, on a connection that you own.`,
          "The first call of an operation subscribes to its replies, once for all later calls. When the connection is lost, calls that change nothing are sent again after the reconnect, within their time-out; every other call in flight ends with a `ConnectionError`.",
        ],
      }),
    ],
    properties: [...declareIdentity(api), { name: "#session", isReadonly: true, type: writeSessionType("MessagingSession", api) }],
    ctors: [
      {
        docs: [
          formatDoc({
            paragraphs: ["Creates a client. Nothing is sent before the first call."],
            tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
          }),
        ],
        parameters: [
          { name: "connection", type: "MqttConnection" },
          { name: "options", type: `${name}Options`, ...(api.identity.length === 0 && { initializer: "{}" }) },
        ],
        statements: [
          ...api.identity.map((field) => `${quoteAccess("this", field.name)} = ${writeIdentityCheck(field)};`),
          `this.#session = createMessagingSession(connection, { parseTopic, validators, ${writeSessionOptions(api, "this")} });`,
        ],
      },
    ],
    methods: [
      ...listMqttOperations(api).map((operation) => defineCall(api, operation)),
      ...api.messages.map((message) => defineStream(api, message)),
      closeMethod,
    ],
  };
}

function listReferences(api: Api): readonly Reference[] {
  const operations = listMqttOperations(api);
  return [
    importValue(outputModules.parseTopic, "parseTopic"),
    importType("src/runtime/mqtt/connection", "MqttConnection"),
    importValue("src/runtime/mqtt/messaging-session", "createMessagingSession"),
    importType("src/runtime/mqtt/messaging-session", "MessagingSession"),
    importType("src/runtime/mqtt/mqtt-session", "MqttClientOptions"),
    importType("src/runtime/mqtt/mqtt-session", "MqttLimits"),
    importType("src/runtime/mqtt/calls/read-response", "ResponseValidators"),
    ...(operations.length === 0
      ? []
      : [importValue("src/runtime/mqtt/calls-session", "createCallsSession"), importType("src/runtime/mqtt/mqtt-session", "MqttSession")]),
    ...api.identity.flatMap(({ type }) => writeType(type).references),
    ...listIdentityChecks(api),
    ...(operations.length === 0
      ? []
      : [importType(outputModules.client, nameClients(api.name).shared), importType("src/runtime/client/call-options", "CallOptions")]),
    ...operations.flatMap((operation) => [
      importType(outputModules.client, nameInput(operation)),
      importValue(locateOperation(operation.name), operation.response.name),
      importValue(outputModules.mqttOperations, nameOperation(operation)),
    ]),
    ...(api.messages.length === 0 ? [] : [importType("src/runtime/mqtt/messages/message-hub", "ReadOptions")]),
    ...api.messages.flatMap((message) => [
      importType(locateMessage(message.name), message.type.name),
      importValue(outputModules.mqttMessages, nameMessage(message)),
    ]),
  ];
}
