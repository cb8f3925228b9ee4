import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { fromAwsCrtMqtt5 } from "../../../templates/runtime/mqtt/adapters/from-aws-crt-mqtt5.js";
import { fromAwsCrt } from "../../../templates/runtime/mqtt/adapters/from-aws-crt.js";
import { settle } from "./lamps.js";

/** What both clients of aws-crt have in common: here every publish and every subscription comes to nothing. */
function createFailingClient(reason = "The packet is too large.") {
  const fail = () => Promise.reject(new Error(reason));
  return Object.assign(new EventEmitter(), {
    publish: fail,
    subscribe: fail,
    unsubscribe: async () => undefined,
  });
}

const message = { topic: "t", payload: "{}", qos: 1 } as const;

describe.each([
  {
    library: "aws-crt 3.1.1",
    adapt: fromAwsCrt,
    connect: { event: "connection_success", report: { session_present: false } },
    loss: "interrupt",
    dropped: "libaws-c-mqtt: AWS_ERROR_MQTT_CANCELLED_FOR_CLEAN_SESSION, Old requests from the previous session are cancelled",
  },
  {
    library: "aws-crt 5",
    adapt: fromAwsCrtMqtt5,
    connect: { event: "connectionSuccess", report: { connack: { sessionPresent: false } } },
    loss: "disconnection",
    dropped: "libaws-c-mqtt: AWS_ERROR_MQTT5_OPERATION_FAILED_DUE_TO_OFFLINE_QUEUE_POLICY, Mqtt5 operation failed",
  },
])("what $library gives up", ({ adapt, connect, loss, dropped }) => {
  it("is told at once where it is a publish, with an outcome that is unknown", async () => {
    const { publish, onStatus } = adapt(createFailingClient());
    const onFailed = vi.fn();
    onStatus(() => undefined);
    publish(message, onFailed);
    await settle();
    expect(onFailed).toHaveBeenCalledWith(expect.objectContaining({ message: "The packet is too large." }), "unknown");
  });

  it("because the connection was lost is told by the state alone", async () => {
    const client = createFailingClient();
    const { publish, onStatus } = adapt(client);
    const onFailed = vi.fn();
    onStatus(() => undefined);
    publish(message, onFailed);
    client.emit(loss, { error: new Error("lost") });
    await settle();
    expect(onFailed).not.toHaveBeenCalled();
  });

  it("because the connection was lost is told by the state alone, also where the library tells of the loss later", async () => {
    const { publish, onStatus } = adapt(createFailingClient(dropped));
    const onFailed = vi.fn();
    onStatus(() => undefined);
    publish(message, onFailed);
    await settle();
    expect(onFailed).not.toHaveBeenCalled();
  });

  it("fails where it is a subscription, not before the loss of the connection is told", async () => {
    const client = createFailingClient(dropped);
    const { subscribe, onStatus } = adapt(client);
    const ends: string[] = [];
    onStatus(({ state }) => void ends.push(state));
    client.emit(connect.event, connect.report);
    const subscribed = subscribe(["a"], 1).catch(() => void ends.push("failed"));
    await settle();
    client.emit(loss, { error: new Error("lost") });
    await subscribed;
    expect(ends.slice(-2)).toEqual(["disconnected", "failed"]);
  });
});
