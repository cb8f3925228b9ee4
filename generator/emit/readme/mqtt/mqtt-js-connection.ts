import type { Api } from "../../../api/api.js";
import { findMqttValues } from "./mqtt-values.js";

/** The lines of a program that connect with mqtt.js and the device's certificate, and create a client. */
export interface MqttJsConnection {
  /** The broker's URL, in quotes. */
  readonly url: string;
  /** 4 is MQTT 3.1.1. */
  readonly protocolVersion: 4 | 5;
  /** In quotes. */
  readonly clientId: string;
  /** The class of the client. */
  readonly client: string;
  /** What the client is told once, as TypeScript. */
  readonly identity: string;
}

/** Creates the lines for a version of MQTT. */
export function createMqttJsConnection(api: Api, protocolVersion: MqttJsConnection["protocolVersion"]): MqttJsConnection {
  const { url, clientId, client, identity } = findMqttValues(api);
  return { url, protocolVersion, clientId, client, identity };
}
