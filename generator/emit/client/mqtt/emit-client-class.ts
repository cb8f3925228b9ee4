import type { Api } from "../../../api/api.js";
import { locateRuntime, locateSource, outputModules } from "../../../language/output-modules.js";
import { nameClients, nameInput, nameOperationDescription } from "../../../language/output-names.js";
import type { EmittedFile, Entry } from "../../emitted-file.js";
import { runtimeExports } from "../../package/runtime-exports.js";
import { writeExports } from "../../package/write-exports.js";
import type { ModuleExports } from "../../package/write-exports.js";
import { writeDoc } from "../../text/doc-comment.js";
import { code, joinCode } from "../../typescript/code.js";
import type { Code } from "../../typescript/code.js";
import { exportValue } from "../../typescript/exported-name.js";
import { printModule } from "../../typescript/print-source-file.js";
import { importType, importValue } from "../../typescript/reference.js";
import { assignIdentity, declareIdentity, writeOptionReading } from "../identity.js";
import { referToSharedClient } from "../references.js";
import { defineCall, defineClose, defineStream } from "./define-methods.js";
import { defineRequestMembers } from "../request-members.js";
import {
  defineCaller,
  defineLimits,
  defineOptions,
  mqttOptionRules,
  writeClientOptions,
  writeParameters,
  writeSessionType,
} from "./define-session.js";
import { listMqttOperations } from "./list-operations.js";

const sessionModule = locateRuntime("mqtt/messaging-session");

const entry: Entry = {
  subpath: "./mqtt",
  contents: "The client over MQTT, and the adapters `fromMqttJs`, `fromAwsCrt` and `fromAwsCrtMqtt5` for your connection.",
};

/** Emits `src/mqtt.ts`, the entry point with the client over MQTT and the adapters for the libraries that carry it. */
export function emitClientClass(api: Api): EmittedFile {
  const path = locateSource(outputModules.mqtt);
  const file = printModule(api, {
    path,
    declarations: [
      writeExports(path, [...listOwnExports(api), ...runtimeExports.mqtt]),
      defineLimits(api),
      defineRequestMembers(api),
      defineOptions(api),
      defineClass(api),
      listMqttOperations(api).length === 0 ? undefined : defineCaller(api),
    ],
  });
  return { ...file, entry };
}

function listOwnExports(api: Api): readonly ModuleExports[] {
  const operations = listMqttOperations(api).map(({ name }) => name);
  if (operations.length === 0) return [];
  return [
    { module: outputModules.client, types: [nameClients(api.name).shared, ...operations.map(nameInput)] },
    { module: outputModules.mqttOperations, values: operations.map(nameOperationDescription) },
  ];
}

function defineClass(api: Api): Code {
  const operations = listMqttOperations(api);
  const createSession = importValue(sessionModule, "createMessagingSession");
  const session = writeSessionType(importType(sessionModule, "MessagingSession"), api);
  const paragraphs = [
    `A client for the ${api.title} over MQTT, on a connection that you own.`,
    "The first call of an operation subscribes to its replies, once for all later calls. When the connection is lost, calls that change nothing are sent again after the reconnect, within their time-out; every other call in flight ends with a `ConnectionError`.",
  ];
  const documentation = {
    paragraphs: ["Creates a client. Nothing is sent before the first call."],
    tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
  };
  const methods = [
    ...operations.map((operation) => defineCall(api, operation)),
    ...api.messages.map((message) => defineStream(api, message)),
    defineClose(),
  ];
  return code`
    ${writeDoc({ paragraphs })}
    export class ${exportValue(nameClients(api.name).mqtt)} ${operations.length === 0 ? undefined : code`implements ${referToSharedClient(api)}`} {
      ${declareIdentity(api)}
      readonly #session: ${session};

      ${writeDoc(documentation)}
      constructor(${writeParameters(api)}) {
        ${writeOptionReading(api, mqttOptionRules)}
        ${assignIdentity(api)}
        this.#session = ${createSession}(connection, {
          ${importValue(outputModules.parseTopic, "parseTopic")}, requestMembers, ${writeClientOptions(api)}
        });
      }

      ${joinCode(methods, "\n\n")}
    }
  `;
}
