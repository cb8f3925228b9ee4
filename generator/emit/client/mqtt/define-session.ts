import { StructureKind, VariableDeclarationKind } from "../../typescript/ts-morph.js";
import type { FunctionDeclarationStructure, InterfaceDeclarationStructure, VariableStatementStructure } from "ts-morph";
import type { Api } from "../../../api/api.js";
import { nameClients } from "../../../language/output-names.js";
import { formatDoc } from "../../text/doc-comment.js";
import { quoteAccess, quoteMember } from "../../text/quote.js";
import { writeIdentityCheck } from "../check-identity.js";
import { declareIdentity, writeSessionType } from "../declare-identity.js";
import { listMqttOperations, nameOperation } from "./list-operations.js";

/** The largest payload that MQTT itself can carry, in bytes. */
const mqttPayloadBytes = 268_435_455;

/** A number of filters in one SUBSCRIBE that every broker takes. */
const defaultFiltersPerSubscribe = 8;

/** Defines what the broker takes. */
export function defineLimits({ limits }: Api): VariableStatementStructure {
  const payloadLimit = limits.payloadBytes ?? mqttPayloadBytes;
  const filtersPerSubscribe = limits.filtersPerSubscribe ?? defaultFiltersPerSubscribe;
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: "\n",
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      { name: "limits", type: "MqttLimits", initializer: `{ payloadLimit: ${payloadLimit}, filtersPerSubscribe: ${filtersPerSubscribe} }` },
    ],
  };
}

/** Defines what tells what is wrong with a reply. */
export function defineValidators(api: Api): VariableStatementStructure {
  const members = listMqttOperations(api).map(({ key, response }) => `${quoteMember(key)}: ${response.name}`);
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: "\n",
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      { name: "validators", type: "ResponseValidators", initializer: members.length === 0 ? "{}" : `{\n${members.join(",\n")},\n}` },
    ],
  };
}

/** Defines what users tell a client. */
export function defineOptions(api: Api): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    leadingTrivia: "\n",
    isExported: true,
    name: nameClients(api.name).mqttOptions,
    extends: ["MqttClientOptions"],
    docs: [formatDoc({ paragraphs: [`Options of a \`${api.name}MqttClient\`.`] })],
    properties: declareIdentity(api, "Sent with every request."),
  };
}

/** Defines the way to make calls that lets a bundler leave out every operation that is not used. */
export function defineCaller(api: Api): FunctionDeclarationStructure {
  const [example] = listMqttOperations(api);
  return {
    kind: StructureKind.Function,
    leadingTrivia: "\n",
    isExported: true,
    name: nameClients(api.name).mqttCaller,
    docs: [
      formatDoc({
        paragraphs: [
          `Creates a client for bundles that must be small. Each call names its operation, such as \`${example === undefined ? "" : nameOperation(example)}\`, and a bundler leaves out every operation that no call names. It has no messages, and its errors do not list what is wrong with a malformed reply; otherwise it works like \`${api.name}MqttClient\`.`,
        ],
        tags: [{ name: "throws", text: "{ValidationError} if an option is invalid." }],
      }),
    ],
    parameters: [
      { name: "connection", type: "MqttConnection" },
      { name: "options", type: nameClients(api.name).mqttOptions, ...(api.identity.length === 0 && { initializer: "{}" }) },
    ],
    returnType: writeSessionType("MqttSession", api),
    statements: `return createCallsSession(connection, { ${writeSessionOptions(api, "options")} });`,
  };
}

/** Writes what a session is created with. */
export function writeSessionOptions({ identity }: Api, owner: "this" | "options"): string {
  const told = identity
    .map((field) => `${quoteMember(field.name)}: ${owner === "this" ? quoteAccess(owner, field.name) : writeIdentityCheck(field)}`)
    .join(", ");
  return `limits, identity: {${told === "" ? "" : ` ${told} `}}, timeoutMs: options.timeoutMs, onWarning: options.onWarning`;
}
