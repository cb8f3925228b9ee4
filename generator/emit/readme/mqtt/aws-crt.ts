import type { Api } from "../../../api/api.js";
import { listMqttOperations } from "../../client/mqtt/list-operations.js";
import { writeCall } from "../program-values.js";
import { findMqttValues } from "./mqtt-values.js";
import type { MqttValues } from "./mqtt-values.js";

/** Programs that make one call over each of the connections of aws-crt. */
export interface AwsCrtSection extends Omit<MqttValues, "url"> {
  /** A call of the client, as TypeScript. */
  readonly call: string;
}

/** Creates the section on aws-crt; `undefined` where there is nothing to call over MQTT. */
export function createAwsCrtSection(api: Api): AwsCrtSection | undefined {
  const [operation] = listMqttOperations(api);
  if (operation === undefined) return undefined;
  const { url, ...values } = findMqttValues(api);
  return { ...values, call: writeCall(api, operation) };
}
