import { mqtt5 } from "aws-crt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobsMqttClient } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startAedes } from "../contract/brokers/aedes-broker.js";
import type { Broker } from "../contract/brokers/broker.js";
import { startResponder } from "../contract/jobs-responder.js";
import type { JobsResponder } from "../contract/jobs-responder.js";
import { mqttAdapters } from "../contract/mqtt-adapters.js";
import { createJobs, openAwsCrtMqtt5 } from "../contract/open-mqtt-client.js";
import type { OwnedConnection, Target } from "../contract/open-mqtt-client.js";
import { startProxy } from "./tcp-proxy.js";
import type { TcpProxy } from "./tcp-proxy.js";

// Otherwise aws-crt itself would send again what had not been acknowledged.
const offlineQueueBehavior = mqtt5.ClientOperationQueueBehavior.FailAllOnDisconnect;
const adapters = [
  ...mqttAdapters.filter(({ adapter }) => adapter !== "aws-crt 5"),
  {
    adapter: "aws-crt 5 that sends nothing again by itself",
    connect: (target: Target) => openAwsCrtMqtt5(target, { offlineQueueBehavior }),
  },
];

describe.each(adapters)("with $adapter a network", ({ connect }) => {
  let broker: Broker;
  let responder: JobsResponder;
  let proxy: TcpProxy;
  let owned: OwnedConnection;
  let jobs: JobsMqttClient;

  beforeEach(async () => {
    broker = await startAedes();
    responder = await startResponder(broker.tcpPort);
    proxy = await startProxy(broker.tcpPort);
    owned = await connect({ port: proxy.port, protocol: "tcp" });
    ({ jobs } = createJobs(owned.connection));
    await jobs.getPendingJobExecutions();
    await jobs.updateJobExecution({ jobId: "job-1", status: "IN_PROGRESS" });
  });
  afterEach(async () => {
    await jobs.close();
    await owned.end();
    await proxy.close();
    await responder.close();
    await broker.kill();
  });

  it("that delays costs one round trip a request, not one after the other", async () => {
    proxy.delay(50);
    const begin = performance.now();
    await Promise.all(Array.from({ length: 100 }, () => jobs.getPendingJobExecutions()));
    // One after the other they would take more than 5,000.
    expect(performance.now() - begin).toBeLessThan(2_500);
  });

  it("that cuts the connection leaves no state change in doubt without saying so, and reading goes on", async () => {
    proxy.freeze();
    const update = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    const read = jobs.getPendingJobExecutions();
    proxy.cut();
    await expect(update).rejects.toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    await expect(read).resolves.toMatchObject({ inProgressJobs: [] });
  });

  it("that cuts the connection lets no request take effect later whose call has ended", async () => {
    proxy.freeze();
    const update = jobs.updateJobExecution({ jobId: "given-up", status: "SUCCEEDED" }).catch(() => "ended");
    const read = jobs.getPendingJobExecutions();
    proxy.cut();
    await update;
    await read;
    expect(responder.received.map(({ topic }) => topic)).not.toContain("$aws/things/MyThing/jobs/given-up/update");
  });

  it("that half-closes is no different from one that cuts", async () => {
    proxy.freeze();
    const update = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    proxy.halfClose();
    await expect(update).rejects.toMatchObject({ name: "ConnectionError", outcome: "unknown" });
  });

  it("that is silent ends a request by its time-out", async () => {
    proxy.freeze();
    await expect(jobs.getPendingJobExecutions({}, { timeoutMs: 100 })).rejects.toMatchObject({ name: "TimeoutError", outcome: "unknown" });
    proxy.cut();
  });

  it("that cuts again and again loses no message for a reader", async () => {
    const messages = jobs.nextJobExecutionChanged();
    const first = messages.next();
    await jobs.getPendingJobExecutions();
    proxy.cut();
    await expect(first).resolves.toMatchObject({ value: { execution: { jobId: "job-1" } } });
    proxy.cut();
    await jobs.describeJobExecution({ jobId: "job-1" });
    const second = messages.next();
    const execution = { jobId: "job-2", status: "QUEUED", queuedAt: 1, lastUpdatedAt: 1, versionNumber: 1, executionNumber: 1 };
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1, execution });
    await expect(second).resolves.toMatchObject({ value: { execution: { jobId: "job-2" } } });
  });
});
