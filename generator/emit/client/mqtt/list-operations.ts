import type { Api } from "../../../api/api.js";
import type { Message, MqttBinding, Operation } from "../../../api/operation.js";
import { locateSource, outputModules } from "../../../language/output-modules.js";

/** An operation that MQTT offers. */
export type MqttOperation = Operation & { readonly mqtt: MqttBinding };

/** The operations that MQTT offers, in the order of the API. */
export function listMqttOperations({ operations }: Api): readonly MqttOperation[] {
  return operations.filter((operation): operation is MqttOperation => operation.mqtt !== undefined);
}

/** Whether there is anything on MQTT to make a client for. */
export function speaksMqtt(api: Api): boolean {
  return api.messages.length > 0 || listMqttOperations(api).length > 0;
}

/** The entry point of the client. */
export const entryPath = locateSource(outputModules.mqtt);

/** What the description of an operation is called: `describeJobExecutionOperation`. No word of the language ends so. */
export function nameOperation({ key }: Operation): string {
  return `${key}Operation`;
}

/** What the description of a message is called: `nextJobExecutionChangedMessage`. */
export function nameMessage({ key }: Message): string {
  return `${key}Message`;
}
