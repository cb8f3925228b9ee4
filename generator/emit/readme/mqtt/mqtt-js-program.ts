import type { Api } from "../../../api/api.js";
import { listMqttOperations } from "../../client/mqtt/list-operations.js";
import { writeCall } from "../program-values.js";
import { createMqttJsConnection } from "./mqtt-js-connection.js";
import type { MqttJsConnection } from "./mqtt-js-connection.js";

/** A program that makes one call over mqtt.js: the quick start, and the same with the older MQTT. */
export interface MqttJsProgram {
  readonly packageName: string;
  readonly connection: MqttJsConnection;
  /** A call of the client, as TypeScript. */
  readonly call: string;
}

/** Creates the program for a version of MQTT; `undefined` where there is nothing to call over MQTT. */
export function createMqttJsProgram(api: Api, protocolVersion: MqttJsConnection["protocolVersion"]): MqttJsProgram | undefined {
  const [operation] = listMqttOperations(api);
  if (operation === undefined) return undefined;
  return { packageName: api.packageName, connection: createMqttJsConnection(api, protocolVersion), call: writeCall(api, operation) };
}
