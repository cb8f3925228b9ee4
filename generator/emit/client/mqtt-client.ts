import type { Api } from "../../api/api.js";
import type { EmittedFile } from "../emitted-file.js";
import { emitConversions } from "./conversions/emit-conversions.js";
import { emitClientClass } from "./mqtt/emit-client-class.js";
import { emitMessages, emitOperations } from "./mqtt/emit-descriptions.js";
import { speaksMqtt } from "./mqtt/list-operations.js";

/** Emits the client over MQTT, where the API has operations or messages there: its entry point, and how each of them travels. */
export function emitMqttClient(api: Api): readonly EmittedFile[] {
  if (!speaksMqtt(api)) return [];
  return [emitClientClass(api), ...emitOperations(api), ...emitMessages(api), ...emitConversions(api, "mqtt")];
}
