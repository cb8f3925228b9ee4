import type { Api } from "../../../api/api.js";
import type { MqttBinding, Operation } from "../../../api/operation.js";

/** An operation that MQTT offers. */
export type OperationOnMqtt = Operation & { readonly mqtt: MqttBinding };

/** The operations that MQTT offers, in the order of the API. */
export function listMqttOperations({ operations }: Api): readonly OperationOnMqtt[] {
  return operations.filter((operation): operation is OperationOnMqtt => operation.mqtt !== undefined);
}

/** Whether there is anything on MQTT to make a client for. */
export function speaksMqtt(api: Api): boolean {
  return api.messages.length > 0 || api.operations.some(({ mqtt }) => mqtt !== undefined);
}
