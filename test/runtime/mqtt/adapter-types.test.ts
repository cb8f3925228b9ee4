import type { mqtt, mqtt5 } from "aws-crt";
import type { MqttClient } from "mqtt";
import { describe, expectTypeOf, it } from "vitest";
import type { fromAwsCrtMqtt5 } from "../../../templates/runtime/mqtt/adapters/from-aws-crt-mqtt5.js";
import type { fromAwsCrt } from "../../../templates/runtime/mqtt/adapters/from-aws-crt.js";
import type { fromMqttJs } from "../../../templates/runtime/mqtt/adapters/from-mqtt-js.js";

describe("an adapter takes the library's own object as it is:", () => {
  it("a client of mqtt.js", () => {
    expectTypeOf<MqttClient>().toExtend<Parameters<typeof fromMqttJs>[0]>();
  });

  it("a connection of aws-crt", () => {
    expectTypeOf<mqtt.MqttClientConnection>().toExtend<Parameters<typeof fromAwsCrt>[0]>();
  });

  it("an MQTT 5 client of aws-crt", () => {
    expectTypeOf<mqtt5.Mqtt5Client>().toExtend<Parameters<typeof fromAwsCrtMqtt5>[0]>();
  });
});
