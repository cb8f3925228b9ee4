import { connectAsync } from "mqtt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromMqttJs, SubscriptionError } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startAedes } from "./brokers/aedes-broker.js";
import type { Broker } from "./brokers/broker.js";
import { startResponder, waitForConnection } from "./jobs-responder.js";
import type { JobsResponder } from "./jobs-responder.js";
import { createJobs, openAwsCrt, openAwsCrtMqtt5, openMqttJs } from "./open-mqtt-client.js";

describe("a broker", () => {
  let broker: Broker;
  let responder: JobsResponder;
  beforeAll(async () => {
    broker = await startAedes({ refusedFilter: "$aws/things/MyThing/jobs/+/update/+" });
    responder = await startResponder(broker.tcpPort);
  });
  afterAll(async () => {
    await responder.close();
    await broker.kill();
  });

  it.each([
    ["mqtt.js 3.1.1", (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 4 })],
    ["mqtt.js 5", (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 5 })],
    ["aws-crt 3.1.1", (port: number) => openAwsCrt({ port, protocol: "tcp" })],
    ["aws-crt 5", (port: number) => openAwsCrtMqtt5({ port, protocol: "tcp" })],
  ])("that refuses a subscription fails the calls that need it, and no other: %s", async (_, open) => {
    const { connection, end } = await open(broker.tcpPort);
    const { jobs } = createJobs(connection);
    const refused = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    const granted = jobs.getPendingJobExecutions();
    await expect(refused).rejects.toThrow(SubscriptionError);
    await expect(refused).rejects.toMatchObject({ filter: "$aws/things/MyThing/jobs/+/update/+" });
    await expect(granted).resolves.toMatchObject({ inProgressJobs: [] });
    await jobs.close();
    await end();
  });

  it("sees one SUBSCRIBE per operation, however many jobs pass", async () => {
    const mqtt = await connectAsync({ host: "127.0.0.1", port: broker.tcpPort });
    const sent: string[] = [];
    mqtt.on("packetsend", ({ cmd }) => sent.push(cmd));
    const { jobs } = createJobs(fromMqttJs(mqtt));
    for (let count = 0; count < 20; count++) {
      await jobs.describeJobExecution({ jobId: `job-${count}` });
      await jobs.getPendingJobExecutions();
    }
    expect(sent.filter((cmd) => cmd === "subscribe")).toHaveLength(2);
    expect(sent.filter((cmd) => cmd === "publish")).toHaveLength(40);
    await jobs.close();
    await mqtt.endAsync(true);
  });

  it("is sent requests without Nagle's delay, after every connect", async () => {
    const mqtt = await connectAsync({ host: "127.0.0.1", port: broker.tcpPort, reconnectPeriod: 10 });
    const { jobs } = createJobs(fromMqttJs(mqtt));
    mqtt.once("reconnect", () => setImmediate(watch));
    const calls: unknown[] = [];
    const watch = (): void => {
      if ("setNoDelay" in mqtt.stream)
        vi.spyOn(mqtt.stream as { setNoDelay: (on: boolean) => unknown }, "setNoDelay").mockImplementation((on) => calls.push(on));
    };
    mqtt.stream.destroy();
    await waitForConnection(mqtt);
    expect(calls).toEqual([true]);
    await jobs.close();
    await mqtt.endAsync(true);
  });

  it("keeps the connection of its owner, without a listener, when the client is closed", async () => {
    const mqtt = await connectAsync({ host: "127.0.0.1", port: broker.tcpPort });
    const count = (): number => mqtt.eventNames().reduce((sum, name) => sum + mqtt.listenerCount(name), 0);
    const before = count();
    const { jobs } = createJobs(fromMqttJs(mqtt));
    await jobs.getPendingJobExecutions();
    expect(count()).toBeGreaterThan(before);
    await jobs.close();
    expect(count()).toBe(before);
    expect(mqtt.connected).toBe(true);
    await mqtt.endAsync(true);
  });
});
