import { describe, expect, it } from "vitest";
import { startAedes } from "../contract/brokers/aedes-broker.js";
import { startResponder } from "../contract/jobs-responder.js";
import { mqttAdapters } from "../contract/mqtt-adapters.js";
import { createJobs, openMqttJs } from "../contract/open-mqtt-client.js";
import type { Target } from "../contract/open-mqtt-client.js";
import { startProxy } from "./tcp-proxy.js";

const resubscribing = {
  adapter: "mqtt.js 5 that subscribes again by itself",
  connect: (target: Target) => openMqttJs(target, { protocolVersion: 5, resubscribe: true }),
};

describe.each([...mqttAdapters, resubscribing])("a broker that comes back, with $adapter,", ({ connect }) => {
  it("finds calls ended or waiting, and readers where they were", { timeout: 30_000 }, async () => {
    const first = await startAedes();
    let isDeaf = false;
    const responder = await startResponder(first.tcpPort, (_request, answer, send) => {
      if (!isDeaf) send(answer);
    });
    const proxy = await startProxy(first.tcpPort);
    const { connection, end } = await connect({ port: proxy.port, protocol: "tcp" });
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
