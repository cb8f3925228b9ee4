import { describe, expect, it } from "vitest";
import { startAedes } from "../contract/brokers/aedes-broker.js";
import { startResponder } from "../contract/jobs-responder.js";
import { createJobs, openAwsCrt, openAwsCrtMqtt5, openMqttJs } from "../contract/open-mqtt-client.js";
import { startProxy } from "./tcp-proxy.js";

describe.each([
  ["mqtt.js 3.1.1", (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 4 })],
  ["mqtt.js 5", (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 5 })],
  [
    "mqtt.js 5 that subscribes again by itself",
    (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 5, resubscribe: true }),
  ],
  ["aws-crt 3.1.1", (port: number) => openAwsCrt({ port, protocol: "tcp" })],
  ["aws-crt 5", (port: number) => openAwsCrtMqtt5({ port, protocol: "tcp" })],
])("a broker that comes back, with %s,", (_, open) => {
  it("finds calls ended or waiting, and readers where they were", { timeout: 30_000 }, async () => {
    const first = await startAedes();
    let isDeaf = false;
    const responder = await startResponder(first.tcpPort, (_request, answer, send) => {
      if (!isDeaf) send(answer);
    });
    const proxy = await startProxy(first.tcpPort);
    const { connection, end } = await open(proxy.port);
    const { jobs } = createJobs(connection);
    const messages = jobs.nextJobExecutionChanged();
    await Promise.all([jobs.describeJobExecution({ jobId: "job-1" }), jobs.updateJobExecution({ jobId: "job-1", status: "IN_PROGRESS" })]);
    const missed = messages.next();

    isDeaf = true;
    const describing = jobs.describeJobExecution({ jobId: "job-1" }, { timeoutMs: 20_000 });
    const lost = jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }).catch((error: unknown) => error);
    await expect.poll(() => responder.received.length).toBe(4);
    proxy.refuse();
    await first.kill();
    expect(await lost).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    isDeaf = false;
    const second = await startAedes({ tcpPort: first.tcpPort });
    // The service is there again before the client is, as it always is behind a broker that serves many.
    await responder.subscribed();
    proxy.admit();

    await expect(describing).resolves.toMatchObject({ execution: { jobId: "job-1" } });
    await expect(missed).resolves.toMatchObject({ value: { execution: { jobId: "job-1" } } });
    await expect(jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" })).resolves.toMatchObject({
      timestamp: expect.any(Number) as number,
    });

    await jobs.close();
    await end();
    await proxy.close();
    await responder.close();
    await second.kill();
  });
});
