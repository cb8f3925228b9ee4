import type { Api } from "../../../api/api.js";
import { locateRuntime } from "../../../language/output-modules.js";
import { nameClients, nameOperationDescription } from "../../../language/output-names.js";
import { writeDoc } from "../../text/doc-comment.js";
import { quoteAccess, quoteMember } from "../../text/quote.js";
import { code } from "../../typescript/code.js";
import type { Code, Piece } from "../../typescript/code.js";
import { exportType, exportValue } from "../../typescript/exported-name.js";
import { importType, importValue } from "../../typescript/reference.js";
import type { Reference } from "../../typescript/reference.js";
import { declareIdentity, listToldMembers, writeIdentityNames, writeOptionReading } from "../identity.js";
import { listMqttOperations } from "./list-operations.js";

/** The largest payload that MQTT itself can carry, in bytes. */
const mqttPayloadBytes = 268_435_455;

/** A number of filters in one SUBSCRIBE that every broker takes. */
const defaultFiltersPerSubscribe = 8;

const sessionModule = locateRuntime("mqtt/mqtt-session");

/** What the options of every MQTT client may be. */
export const mqttOptionRules: Reference = importValue(sessionModule, "mqttOptionRules");

/** Defines what the broker takes. */
export function defineLimits({ limits }: Api): Code {
  const {
    payloadBytes = mqttPayloadBytes,
    filtersPerSubscribe = defaultFiltersPerSubscribe,
    requestsInFlight,
    publishesPerSecond,
  } = limits;
  const paces = Object.entries({ requestsInFlight, publishesPerSecond })
    .filter(([, limit]) => limit !== undefined)
    .map(([name, limit]) => `, ${name}: ${limit ?? ""}`)
    .join("");
  const type = importType(sessionModule, "MqttLimits");
  return code`const limits: ${type} = { payloadLimit: ${payloadBytes}, filtersPerSubscribe: ${filtersPerSubscribe}${paces} };`;
}

/** Defines what users tell a client. */
export function defineOptions(api: Api): Code {
  const { mqtt, mqttOptions } = nameClients(api.name);
  return code`
    ${writeDoc(`Options of a \`${mqtt}\`.`)}
    export interface ${exportType(mqttOptions)} extends ${importType(sessionModule, "MqttClientOptions")} {
      ${declareIdentity(api, "Sent with every request.")}
    }
  `;
}

/** Writes what a client is created with. */
export function writeParameters(api: Api): Code {
  const connection = importType(locateRuntime("mqtt/connection"), "MqttConnection");
  return code`connection: ${connection}, options: ${nameClients(api.name).mqttOptions}${api.identity.length === 0 ? " = {}" : undefined}`;
}

/** Defines the way to make calls that lets a bundler leave out every operation that is not used. */
export function defineCaller(api: Api): Code {
  const { mqtt, mqttCaller } = nameClients(api.name);
  const [example] = listMqttOperations(api);
  const documentation = {
    paragraphs: [
      `Creates a client for bundles that must be small. Each call names its operation, such as \`${example === undefined ? "" : nameOperationDescription(example.name)}\`, and a bundler leaves out every operation that no call names. It has no messages; otherwise it works like \`${mqtt}\`.`,
    ],
    tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
  };
  const identity = api.identity.map(({ name }) => `${quoteMember(name)}: ${quoteAccess("settings", name)}`).join(", ");
  const createSession = importValue(locateRuntime("mqtt/calls-session"), "createCallsSession");
  return code`
    ${writeDoc(documentation)}
    export function ${exportValue(mqttCaller)}(${writeParameters(api)}): ${writeSessionType(importType(sessionModule, "MqttSession"), api)} {
      ${writeOptionReading(api, mqttOptionRules)}
      return ${createSession}(connection, { ${writeSessionOptions(identity)} });
    }
  `;
}

/** Writes what a session is created with in the constructor of a client that remembers what it was told. */
export function writeClientOptions(api: Api): Code {
  return writeSessionOptions(listToldMembers(api).join(", "));
}

function writeSessionOptions(identity: Piece): Code {
  return code`...settings, limits: { ...limits, ...settings.limits }, identity: { ${identity} }`;
}

/** Writes the type of what sends a client's requests. */
export function writeSessionType(session: Reference, api: Api): Piece {
  return api.identity.length === 0 ? session : code`${session}<${writeIdentityNames(api)}>`;
}
