import { openAwsCrt, openAwsCrtMqtt5, openMqttJs } from "./open-mqtt-client.js";
import type { OwnedConnection, Target } from "./open-mqtt-client.js";

/** A library and a version of MQTT that a client can be used with. */
export interface MqttAdapter {
  /** As it stands in the title of a test. */
  readonly adapter: string;
  /** 4 stands for MQTT 3.1.1. */
  readonly protocolVersion: 4 | 5;
  readonly connect: (target: Target) => Promise<OwnedConnection>;
}

/** All of them. */
export const mqttAdapters: readonly MqttAdapter[] = [
  { adapter: "mqtt.js 3.1.1", protocolVersion: 4, connect: (target) => openMqttJs(target, { protocolVersion: 4 }) },
  { adapter: "mqtt.js 5", protocolVersion: 5, connect: (target) => openMqttJs(target, { protocolVersion: 5 }) },
  { adapter: "aws-crt 3.1.1", protocolVersion: 4, connect: openAwsCrt },
  { adapter: "aws-crt 5", protocolVersion: 5, connect: openAwsCrtMqtt5 },
];
