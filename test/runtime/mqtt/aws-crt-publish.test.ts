import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { fromAwsCrtMqtt5 } from "../../../templates/runtime/mqtt/from-aws-crt-mqtt5.js";
import { fromAwsCrt } from "../../../templates/runtime/mqtt/from-aws-crt.js";
import { settle } from "./lamps.js";

/** What both clients of aws-crt have in common: here every publish comes to nothing. */
function createFailingClient() {
  return Object.assign(new EventEmitter(), {
    publish: () => Promise.reject(new Error("The packet is too large.")),
    subscribe: () => new Promise<never>(() => undefined),
    unsubscribe: async () => undefined,
  });
}

const message = { topic: "t", payload: "{}", qos: 1 } as const;

describe.each([
  { library: "aws-crt 3.1.1", adapt: fromAwsCrt, loss: "interrupt" },
  { library: "aws-crt 5", adapt: fromAwsCrtMqtt5, loss: "disconnection" },
])("a publish that $library gives up", ({ adapt, loss }) => {
  it("is told at once, with an outcome that is unknown", async () => {
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
});
