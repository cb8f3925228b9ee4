import { Socket } from "node:net";
import { connectAsync } from "mqtt";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { fromMqttJs } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startAedes } from "./brokers/aedes-broker.js";
import type { AedesBroker } from "./brokers/aedes-broker.js";
import { startResponder, waitForConnection } from "./jobs-responder.js";
import type { JobsResponder } from "./jobs-responder.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";

describe("a broker", () => {
  let broker: AedesBroker;
  let responder: JobsResponder;
  beforeAll(async () => {
    broker = await startAedes({ refusedFilter: "$aws/things/MyThing/jobs/+/update/+" });
    responder = await startResponder(broker.tcpPort);
  });
  afterAll(async () => {
    await responder.close();
    await broker.kill();
  });

  it.each(mqttAdapters)(
    "that refuses a subscription fails the calls that need it, and no other: $adapter",
    async ({ connect, protocolVersion }) => {
      const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
      const { jobs } = createJobs(connection);
      const refused = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
      const granted = jobs.getPendingJobExecutions();
      // A broker of MQTT 3.1.1 cannot say that its policy is the reason.
      await expect(refused).rejects.toMatchObject({
        name: protocolVersion === 5 ? "PermissionError" : "SubscriptionError",
        outcome: "refused",
        message: expect.stringMatching(/policy.*jobs\/\+\/update\/\+|jobs\/\+\/update\/\+.*policy/) as string,
      });
      await expect(granted).resolves.toMatchObject({ inProgressJobs: [] });
      await jobs.close();
      await end();
    },
  );

  it.each(mqttAdapters)("is asked for one filter per operation, once, however many jobs pass: $adapter", async ({ connect }) => {
    const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
    const { jobs } = createJobs(connection);
    const before = broker.subscriptionChanges.length;
    for (let count = 0; count < 20; count++) {
      await jobs.describeJobExecution({ jobId: `job-${count}` });
      await jobs.getPendingJobExecutions();
    }
    expect(broker.subscriptionChanges.slice(before)).toEqual(["+ $aws/things/MyThing/jobs/+/get/+", "+ $aws/things/MyThing/jobs/get/+"]);
    await jobs.close();
    await end();
  });

  it("is sent requests without Nagle's delay, over the first connection and every later one", async () => {
    const setNoDelay = vi.spyOn(Socket.prototype, "setNoDelay");
    onTestFinished(() => setNoDelay.mockRestore());
    const mqtt = await connectAsync({ host: "127.0.0.1", port: broker.tcpPort, reconnectPeriod: 10 });
    const { jobs } = createJobs(fromMqttJs(mqtt));
    const first = mqtt.stream;
    mqtt.stream.destroy();
    await waitForConnection(mqtt);
    expect(setNoDelay.mock.contexts).toContain(first);
    expect(setNoDelay.mock.contexts).toContain(mqtt.stream);
    await jobs.close();
    await mqtt.endAsync(true);
  });

  it.each(mqttAdapters)("that the owner of the connection leaves for good has no readers any more: $adapter", async ({ connect }) => {
    const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
    const { jobs } = createJobs(connection);
    const next = jobs.nextJobExecutionChanged().next();
    await jobs.getPendingJobExecutions();
    await end();
    await expect(next).resolves.toEqual({ done: true, value: undefined });
    await jobs.close();
  });

  it.each(mqttAdapters)("is given every filter back when the client is closed: $adapter", async ({ connect }) => {
    const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
    const { jobs } = createJobs(connection);
    await jobs.getPendingJobExecutions();
    const before = broker.subscriptionChanges.length;
    await jobs.close();
    expect(broker.subscriptionChanges.slice(before)).toEqual(["- $aws/things/MyThing/jobs/get/+"]);
    await end();
  });

  it.each(mqttAdapters)(
    "serves the next client on the same connection, which the one before left as it was: $adapter",
    async ({ connect }) => {
      const { connection, countListeners, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
      const before = countListeners();
      const { jobs: first } = createJobs(connection);
      await first.getPendingJobExecutions();
      await first.close();
      expect(countListeners()).toBe(before);
      const { jobs: second } = createJobs(connection);
      await expect(second.getPendingJobExecutions()).resolves.toMatchObject({ inProgressJobs: [] });
      await second.close();
      await end();
    },
  );
});
