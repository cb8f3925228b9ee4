import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { ValidationError } from "../../../../templates/runtime/errors/validation-error.js";
import { fromAwsCrtMqtt5 } from "../../../../templates/runtime/mqtt/adapters/from-aws-crt-mqtt5.js";
import { fromAwsCrt } from "../../../../templates/runtime/mqtt/adapters/from-aws-crt.js";
import { fromMqttJs } from "../../../../templates/runtime/mqtt/adapters/from-mqtt-js.js";

class Publisher extends EventEmitter {
  publish(): void {
    this.emit("publish");
  }
  subscribe(): void {
    this.emit("subscribe");
  }
}
const createClient = (members: object): object => Object.assign(new Publisher(), members);

const mqttJs = createClient({ removeOutgoingMessage: () => undefined, reconnect: () => undefined, end: () => undefined });
const awsCrt = createClient({ connect: () => undefined, reconnect: () => undefined, disconnect: () => undefined });
const awsCrtMqtt5 = createClient({ start: () => undefined, stop: () => undefined });

const adapters: readonly (readonly [string, (client: never) => unknown, object])[] = [
  ["fromMqttJs", fromMqttJs, mqttJs],
  ["fromAwsCrt", fromAwsCrt, awsCrt],
  ["fromAwsCrtMqtt5", fromAwsCrtMqtt5, awsCrtMqtt5],
];

describe.each(adapters)("the adapter %s", (name, adapt, own) => {
  const expectRefusal = (client: unknown, message: string): void => {
    expect(() => adapt(client as never)).toThrow(ValidationError);
    expect(() => adapt(client as never)).toThrow(`Invalid client for ${name}\n  expected ${message}`);
  };

  it("takes what it is for", () => {
    expect(adapt(own as never)).toHaveProperty("publish");
  });

  it("says where an await is missing", () => {
    expectRefusal(Promise.resolve(own), "the client itself: await the promise");
  });

  it("says what to take out of async-mqtt's wrapper", () => {
    expectRefusal(createClient({ _client: mqttJs }), "its _client, without the wrapper of async-mqtt");
  });

  it.each(adapters.filter(([other]) => other !== name))("names %s, which adapts another library's client", (other, _, client) => {
    expectRefusal(client, `${other}, which adapts this one`);
  });

  it.each([undefined, null, 5, "mqtt://localhost", {}, () => own])("takes no %s", (client) => {
    expectRefusal(client, "a client with on, publish and subscribe");
  });
});
