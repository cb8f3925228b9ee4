import type { Api } from "../../api/api.js";
import type { Endpoint } from "../../api/endpoint.js";
import type { ErrorKind } from "../../api/error.js";
import type { Operation } from "../../api/operation.js";
import { speaksHttps } from "../client/https/endpoints.js";
import { speaksMqtt } from "../client/mqtt/list-operations.js";
import { listEntryPoints } from "../package/entry-points.js";
import { writeHeader } from "../text/header.js";
import { describeFailureUse, describeHttpsUse, describeMqttUse } from "./client-use.js";
import { describeErrorUse } from "./error-use.js";
import { describeTopicUse } from "./topic-use.js";

/** What the README's template is filled with. Text of the model stands here as it is; the template says how it is written. */
export function createReadmeView(api: Api): object {
  const { title, description, documentation, packageName, operations, messages, errors, endpoints, authentication, notes } = api;
  return {
    header: writeHeader(api),
    title,
    description,
    documentation,
    packageName,
    transports: [...(speaksMqtt(api) ? ["MQTT"] : []), ...(speaksHttps(api) ? ["HTTPS"] : [])].join(" and "),
    entryPoints: listEntryPoints(api).map(({ subpath, contents }) => ({ specifier: packageName + subpath.slice(1), contents })),
    operations: operations.map(describeOperation),
    messages: messages.map(({ name, description: what, topic }) => ({ name, description: what, topic: topic.template })),
    topicUse: describeTopicUse(api),
    requestName: operations[0]?.request.name,
    errorUse: describeErrorUse(api),
    mqttUse: describeMqttUse(api),
    httpsUse: describeHttpsUse(api),
    failureUse: describeFailureUse(api),
    errors: errors.map(describeError),
    endpoints: endpoints.map(describeEndpoint),
    variables: listVariables(endpoints),
    authentication: authentication.map(({ name, description: how }) => ({ name, description: how })),
    limits: listLimits(api),
    notes,
  };
}

function describeOperation({ name, description, mqtt, https }: Operation): object {
  return { name, description, topic: mqtt?.request.template, route: https && `${https.method} ${https.path}` };
}

function describeError({ className, mqtt, https, retryable }: ErrorKind): object {
  return { className, mqtt: mqtt && String(mqtt.code), https: https && `${https.status} ${https.exception}`, retryable };
}

function describeEndpoint({ description, transport, host, port, path = "", alpn, authentication }: Endpoint): object {
  const scheme = { mqtt: "mqtts", https: "https", websocket: "wss" }[transport];
  return {
    description,
    address: `${scheme}://${host}:${port}${path}`,
    alpn,
    authentication: authentication.map(({ name }) => name).join(", "),
  };
}

/** What stands in braces in addresses. The same word may mean something else elsewhere. */
function listVariables(endpoints: readonly Endpoint[]): readonly object[] {
  const variables = endpoints.flatMap((endpoint) => endpoint.variables);
  return [...new Map(variables.map(({ name, description }) => [`${name} ${description}`, { name: `{${name}}`, description }])).values()];
}

const limitNames = {
  payloadBytes: "bytes per payload",
  topicBytes: "bytes per topic",
  topicSlashes: "slashes per topic",
  filtersPerSubscribe: "filters per SUBSCRIBE",
  subscriptionsPerConnection: "subscriptions per connection",
  publishesPerSecond: "published messages per second and connection",
  requestsInFlight: "unacknowledged messages per connection",
} as const satisfies Record<keyof Api["limits"], string>;

function listLimits({ limits }: Api): readonly object[] {
  const names = Object.keys(limitNames) as (keyof typeof limitNames)[];
  return names.flatMap((name) =>
    limits[name] === undefined ? [] : [{ what: limitNames[name], limit: limits[name].toLocaleString("en-US") }],
  );
}
