import type { Api } from "../../api/api.js";
import type { Endpoint } from "../../api/endpoint.js";
import type { Operation } from "../../api/operation.js";
import { readMember } from "../../api/read-member.js";
import type { JsonObject } from "../../api/type.js";
import { nameClients } from "../../language/output-names.js";
import { needsInput } from "../client/client-interface.js";
import { findSigningName, speaksHttps } from "../client/https/endpoints.js";
import { listMqttOperations, nameOperation, speaksMqtt } from "../client/mqtt/list-operations.js";
import { writeMarkdownCode } from "../text/markdown.js";
import { quote, quoteAccess } from "../text/quote.js";
import { writeLiteral } from "../text/write-literal.js";
import { listPermissions } from "./permissions.js";
import { describeWorkerUse } from "./worker-use.js";

const usualMqttPort = 8883;

/** What the programs over MQTT are filled with; `undefined` where the API has no MQTT. */
export function describeMqttUse(api: Api): object | undefined {
  if (!speaksMqtt(api)) return undefined;
  const { packageName, name, messages } = api;
  const offered = listMqttOperations(api);
  const [operation] = offered;
  const { host, port } = findPlace(api, "mqtt") ?? { host: "broker.example.com", port: usualMqttPort };
  const [message] = messages;
  return {
    packageName,
    client: nameClients(name).mqtt,
    identity: writeLiteral(findIdentity(api)),
    clientId: quote(findClientId(api)),
    url: quote(`mqtts://${host}:${port}`),
    host: quote(host),
    port,
    call: operation && writeCall(api, operation),
    caller: nameClients(name).mqttCaller,
    operation: operation && nameOperation(operation),
    input: operation && (needsInput(api, operation) ? writeInput(api, operation) : "{}"),
    repeatable: listKeys(offered.filter(({ repeatable }) => repeatable)),
    unrepeatable: listKeys(offered.filter(({ repeatable }) => !repeatable)),
    permissions: listPermissions(api),
    catchesUp: api.messages.some(({ catchUp }) => catchUp !== undefined),
    stream: message && quoteAccess("client", message.key),
    worker: describeWorkerUse(api),
  };
}

/** What the programs over HTTPS are filled with; `undefined` where the API has no HTTPS. */
export function describeHttpsUse(api: Api): object | undefined {
  const operation = api.operations.find(({ https }) => https !== undefined);
  if (operation === undefined || !speaksHttps(api)) return undefined;
  const { packageName, name } = api;
  const isSigned = findSigningName(api) !== undefined;
  const { host, variables } = findPlace(api, "https") ?? { host: "api.example.com", variables: [] };
  const told = writeLiteral({ endpoint: host, ...findIdentity(api) }).slice(2, -2);
  const region = variables.find((variable) => variable.name === "region")?.default ?? "us-east-1";
  return {
    packageName,
    client: nameClients(name).https,
    told,
    call: writeCall(api, operation),
    common: nameClients(name).shared,
    isBoth: operation.mqtt !== undefined,
    signature: isSigned && { region: quote(region) },
  };
}

/** What the program that tells errors apart is filled with; `undefined` where there is nothing to call. */
export function describeFailureUse(api: Api): object | undefined {
  const { packageName, name, operations } = api;
  const failures = operations.flatMap((operation) => operation.errors.map((error) => ({ operation, error })));
  const known = failures.filter(({ operation: { mqtt, https }, error }) => (mqtt ?? https) !== undefined && !error.retryable);
  const failure = known.find(({ error }) => error.carries.length > 0) ?? known[0];
  if (failure === undefined) return undefined;
  const { operation, error } = failure;
  return {
    packageName,
    client: `${name}${operation.mqtt === undefined ? "Https" : "Mqtt"}Client`,
    transport: operation.mqtt === undefined ? "https" : "mqtt",
    isMqtt: speaksMqtt(api),
    isHttps: speaksHttps(api),
    hasMessages: api.messages.length > 0,
    className: error.className,
    operation: quoteAccess("client", operation.key),
    input: writeInput(api, operation),
  };
}

/** An endpoint of the transport for devices with a certificate, or any of it, with the variables' defaults filled in. */
function findPlace({ endpoints }: Api, transport: Endpoint["transport"]): Pick<Endpoint, "host" | "port" | "variables"> | undefined {
  const fit = endpoints.filter((endpoint) => endpoint.transport === transport);
  const place =
    fit.find(({ alpn, authentication }) => alpn === undefined && authentication.some(({ scheme }) => scheme === "mutualTls")) ?? fit[0];
  if (place === undefined) return undefined;
  const { host, port, variables } = place;
  return { port, variables, host: variables.reduce((text, variable) => text.replaceAll(`{${variable.name}}`, variable.default), host) };
}

/** What the client is told once, with the values of the first example. */
function findIdentity({ identity, operations }: Api): JsonObject {
  const example = operations.flatMap(({ examples }) => examples)[0]?.request ?? {};
  return Object.fromEntries(identity.map(({ name }) => [name, readMember(example, name) ?? "MyThing"]));
}

/** A device is usually known to its broker by the name that it has for the service. */
function findClientId(api: Api): string {
  const [field] = api.identity;
  const value = field?.type.kind === "string" ? readMember(findIdentity(api), field.name) : undefined;
  return typeof value === "string" ? value : "MyDevice";
}

function writeCall(api: Api, operation: Operation): string {
  return `${quoteAccess("client", operation.key)}(${needsInput(api, operation) ? writeInput(api, operation) : ""})`;
}

function listKeys(operations: readonly Operation[]): string {
  return operations.map(({ key }) => writeMarkdownCode(key)).join(", ");
}

/** The required members of the example's request that the client was not told before. */
function writeInput({ identity }: Api, { request, examples }: Operation): string {
  const example = examples[0]?.request ?? {};
  const asked = request.fields.filter(({ name, required }) => required && !identity.some((told) => told.name === name));
  return writeLiteral(Object.fromEntries(asked.map(({ name }) => [name, readMember(example, name) ?? null])));
}
