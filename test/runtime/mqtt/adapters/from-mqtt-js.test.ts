import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { ConnectionStatus, MqttConnection } from "../../../../templates/runtime/mqtt/connection.js";
import { fromMqttJs } from "../../../../templates/runtime/mqtt/adapters/from-mqtt-js.js";
import type {
  MqttJsCallback,
  MqttJsClient,
  MqttJsOptions,
  MqttJsSubscribeCallback,
} from "../../../../templates/runtime/mqtt/adapters/mqtt-js-client.js";

/** As much of mqtt.js as a test can hold: it keeps what was published, by packet identifier, and takes back what it is told to. */
class FakeMqttJs extends EventEmitter implements MqttJsClient {
  connected = true;
  disconnecting = false;
  disconnected = false;
  readonly outgoing: Record<number, { readonly cb: unknown }> = {};
  readonly acknowledge: MqttJsCallback[] = [];
  readonly removeOutgoingMessage = vi.fn();
  nextId = 1;

  publish(_topic: string, _payload: string | Uint8Array, _options: object, callback: MqttJsCallback): void {
    this.outgoing[this.nextId++] = { cb: callback };
    this.acknowledge.push(callback);
  }
  getLastMessageId(): number {
    return this.nextId - 1;
  }
  subscribe(_filters: object, callback: MqttJsSubscribeCallback): void {
    callback(null, [{ qos: 1 }]);
  }
  unsubscribe(_filters: string[], callback: MqttJsCallback): void {
    callback();
  }
}

/** A connection over it whose state is listened to, and the states so far. */
function connect(client = new FakeMqttJs()): MqttConnection & { readonly client: FakeMqttJs; readonly states: ConnectionStatus[] } {
  const connection = fromMqttJs(client);
  const states: ConnectionStatus[] = [];
  connection.onStatus((status) => void states.push(status));
  return { ...connection, client, states };
}

const message = { topic: "t", payload: "{}", qos: 1 } as const;

describe("the clients of a gateway, one for each of its things,", () => {
  const payload = Uint8Array.of(1);

  it("share one listener of mqtt.js, so that Node warns of no leak", () => {
    const { onMessage, client } = connect();
    const heard: number[] = [];
    for (let thing = 0; thing < 20; thing++) onMessage(() => void heard.push(thing));
    client.emit("message", "t", payload, { retain: false });
    expect(heard).toEqual(Array.from({ length: 20 }, (_, thing) => thing));
    expect(client.listenerCount("message")).toBe(1);
  });

  it("leave no listener behind when the last of them is closed", () => {
    const { onMessage, client } = connect();
    const heard: string[] = [];
    const stopFirst = onMessage(() => void heard.push("first"));
    const stopSecond = onMessage(() => void heard.push("second"));
    stopFirst();
    client.emit("message", "t", payload, { retain: false });
    stopSecond();
    expect(heard).toEqual(["second"]);
    expect(client.listenerCount("message")).toBe(0);
  });
});

describe("what mqtt.js has not had acknowledged when the connection is lost", () => {
  it("is taken back, once", () => {
    const { publish, client } = connect();
    publish(message, vi.fn());
    client.emit("close");
    client.emit("close");
    expect(client.removeOutgoingMessage.mock.calls).toEqual([[1]]);
  });

  it("is taken back also where the last client was closed before", () => {
    const client = new FakeMqttJs();
    const { publish, onStatus } = fromMqttJs(client);
    const close = onStatus(vi.fn());
    publish(message, vi.fn());
    close();
    expect(client.removeOutgoingMessage).not.toHaveBeenCalled();
    client.emit("close");
    expect(client.removeOutgoingMessage.mock.calls).toEqual([[1]]);
    expect(client.listenerCount("close")).toBe(0);
  });

  it("is not taken back where it was acknowledged, since its identifier may be another message's by then", () => {
    const { publish, client } = connect();
    publish(message, vi.fn());
    client.acknowledge[0]?.();
    client.emit("close");
    expect(client.removeOutgoingMessage).not.toHaveBeenCalled();
  });

  it("is left alone where somebody else published it", () => {
    const { publish, client } = connect();
    vi.spyOn(client, "publish").mockImplementation(() => undefined);
    client.outgoing[1] = { cb: vi.fn() };
    client.nextId = 2;
    publish(message, vi.fn());
    client.emit("close");
    expect(client.removeOutgoingMessage).not.toHaveBeenCalled();
  });
});

describe("the options of mqtt.js", () => {
  const filters = Array.from({ length: 9 }, (_, index) => `home/${index}`);

  /** What is told of options once there are so many subscriptions, with a broker that takes 8 at once. */
  const findHarm = async (options: MqttJsOptions, count = filters.length): Promise<readonly string[]> => {
    const { subscribe, findHarm: find } = fromMqttJs(Object.assign(new FakeMqttJs(), { options }));
    for (const filter of filters.slice(0, count)) await subscribe([filter], 1);
    return [...(find?.(8) ?? []), ...(find?.(8) ?? [])];
  };

  it("are reported once where it would ask for all filters in one SUBSCRIBE after a reconnect, and there are too many", async () => {
    expect(await findHarm({ protocolVersion: 4 })).toEqual([expect.stringContaining("resubscribe: false")]);
    expect(await findHarm({ protocolVersion: 4, subscribeBatchSize: 50 })).toHaveLength(1);
  });

  it.each<[string, MqttJsOptions, number]>([
    ["it is told not to", { protocolVersion: 4, resubscribe: false }, 9],
    ["there are few filters", { protocolVersion: 4 }, 8],
    ["it asks for a few at a time", { protocolVersion: 4, subscribeBatchSize: 8 }, 9],
    ["MQTT 5 is spoken, where it asks for one at a time", { protocolVersion: 5 }, 9],
    ["a session is kept, but no message over a restart", { resubscribe: false, clean: false }, 9],
  ])("are fine where %s", async (_, options, count) => {
    expect(await findHarm(options, count)).toEqual([]);
  });

  it("are reported where messages of an earlier run would be sent", async () => {
    expect(await findHarm({ resubscribe: false, clean: false, outgoingStore: {} })).toEqual([expect.stringContaining("outgoingStore")]);
  });
});

describe("a connection over mqtt.js", () => {
  it("that is not there yet is told so", () => {
    expect(connect(Object.assign(new FakeMqttJs(), { connected: false })).states).toEqual([{ state: "disconnected" }]);
  });

  it("whose owner ends it is over", () => {
    const { client, states } = connect();
    client.emit("end");
    expect(states.at(-1)).toEqual({ state: "ended" });
  });

  it("takes nothing any more that it could not send", () => {
    const { publish } = connect(Object.assign(new FakeMqttJs(), { disconnecting: true }));
    expect(() => publish(message, vi.fn())).toThrow("about to end");
  });

  it("has no subscriptions where the broker answers for some of them only", async () => {
    await expect(connect().subscribe(["a", "b"], 1)).rejects.toThrow("1 of 2 filters");
  });
});
