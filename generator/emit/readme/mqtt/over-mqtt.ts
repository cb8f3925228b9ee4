import type { Api } from "../../../api/api.js";
import { speaksMqtt } from "../../client/mqtt/list-operations.js";
import { findMqttValues } from "./mqtt-values.js";

/** How a client and a connection live together. */
export interface OverMqttSection {
  readonly client: string;
}

/** Creates the section on MQTT; `undefined` where the API has none. */
export function createOverMqttSection(api: Api): OverMqttSection | undefined {
  return speaksMqtt(api) ? { client: findMqttValues(api).client } : undefined;
}
