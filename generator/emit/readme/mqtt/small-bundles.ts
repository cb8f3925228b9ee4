import type { Api } from "../../../api/api.js";
import { nameClients, nameOperationDescription } from "../../../language/output-names.js";
import { needsInput } from "../../client/client-interface.js";
import { listMqttOperations } from "../../client/mqtt/list-operations.js";
import { writeInput } from "../program-values.js";
import { findMqttValues } from "./mqtt-values.js";
import type { MqttValues } from "./mqtt-values.js";

/** A program that brings one operation instead of all. */
export interface SmallBundlesSection extends Pick<MqttValues, "packageName" | "client" | "url" | "clientId" | "identity"> {
  /** The function that creates a caller. */
  readonly caller: string;
  /** The name of the operation's description. */
  readonly operation: string;
  /** What the call is told, as TypeScript. */
  readonly input: string;
}

/** Creates the section on small bundles; `undefined` where there is nothing to call over MQTT. */
export function createSmallBundlesSection(api: Api): SmallBundlesSection | undefined {
  const [operation] = listMqttOperations(api);
  if (operation === undefined) return undefined;
  const { packageName, client, url, clientId, identity } = findMqttValues(api);
  return {
    packageName,
    client,
    url,
    clientId,
    identity,
    caller: nameClients(api.name).mqttCaller,
    operation: nameOperationDescription(operation.name),
    input: needsInput(api, operation) ? writeInput(api, operation) : "{}",
  };
}
