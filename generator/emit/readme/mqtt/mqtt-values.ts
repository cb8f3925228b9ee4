import type { Api } from "../../../api/api.js";
import { readMember } from "../../../api/read-member.js";
import { nameClients } from "../../../language/output-names.js";
import { quote } from "../../text/quote.js";
import { writeLiteral } from "../../text/write-literal.js";
import { findEndpoint, findIdentity } from "../program-values.js";

/** What programs over MQTT choose from. All but the port and the class stand as TypeScript. */
export interface MqttValues {
  readonly packageName: string;
  /** The class of the client. */
  readonly client: string;
  /** What the client is told once. */
  readonly identity: string;
  readonly clientId: string;
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

const usualPort = 8883;

/** Finds what programs over MQTT have in common. */
export function findMqttValues(api: Api): MqttValues {
  const { host, port } = findEndpoint(api, "mqtt") ?? { host: "broker.example.com", port: usualPort };
  return {
    packageName: api.packageName,
    client: nameClients(api.name).mqtt,
    identity: writeLiteral(findIdentity(api)),
    clientId: quote(findClientId(api)),
    url: quote(`mqtts://${host}:${port}`),
    host: quote(host),
    port,
  };
}

/** A device is usually known to its broker by the name that it has for the service. */
function findClientId(api: Api): string {
  const [field] = api.identity;
  const value = field?.type.kind === "string" ? readMember(findIdentity(api), field.name) : undefined;
  return typeof value === "string" ? value : "MyDevice";
}
