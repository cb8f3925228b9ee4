import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ClientWarning, JobsMqttClient, MqttConnection } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startAedes } from "./brokers/aedes-broker.js";
import type { AedesBroker } from "./brokers/aedes-broker.js";

import { startResponder } from "./jobs-responder.js";
import type { JobsResponder } from "./jobs-responder.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";
import type { OwnedConnection } from "./open-mqtt-client.js";

const execution = {
  jobId: "job-2",
  status: "QUEUED",
  queuedAt: 1,
  lastUpdatedAt: 1,
  versionNumber: 1,
  executionNumber: 1,
  jobDocument: { go: true },
};

describe.each(mqttAdapters)("messages with $adapter", ({ connect }) => {
  let broker: AedesBroker;
  let responder: JobsResponder;
  let owned: OwnedConnection;
  let jobs: JobsMqttClient;
  let warnings: readonly ClientWarning[];

  beforeAll(async () => {
    broker = await startAedes();
    responder = await startResponder(broker.tcpPort);
  });
  afterAll(async () => {
    await responder.close();
    await broker.kill();
  });
  beforeEach(async () => {
    owned = await connect({ port: broker.tcpPort, protocol: "tcp" });
    ({ jobs, warnings } = createJobs(owned.connection));
  });
  afterEach(async () => {
    await jobs.close();
    await owned.end();
  });

  /** A call whose reply comes after the SUBACK of what was asked for before. */
  const settleSubscriptions = (): Promise<unknown> => jobs.getPendingJobExecutions();

  it("tell of the next job, with its document as an object", async () => {
    const next = jobs.nextJobExecutionChanged().next();
    await settleSubscriptions();
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1, execution });
    await expect(next).resolves.toEqual({ done: false, value: { thingName: "MyThing", timestamp: 1, execution } });
  });

  it.each([
    ["an empty one, as AWS's page shows it", {}, {}],
    [
      "one without a status",
      { execution: { jobId: "this-job", versionNumber: 0 } },
      { execution: { jobId: "this-job", versionNumber: 0 } },
    ],
    ["one whose execution has no name", { timestamp: 1, execution: { status: "QUEUED" } }, { timestamp: 1 }],
    [
      "one with nulls",
      { timestamp: null, execution: { jobId: "a", jobDocument: 5, statusDetails: null } },
      { execution: { jobId: "a", jobDocument: 5 } },
    ],
  ])("tell of the next job by %s", async (_, payload, expected) => {
    const next = jobs.nextJobExecutionChanged().next();
    await settleSubscriptions();
    await responder.publish("$aws/things/MyThing/jobs/notify-next", payload);
    await expect(next).resolves.toEqual({ done: false, value: { thingName: "MyThing", ...expected } });
  });

  it("list the pending jobs that can be read, and warn once of the others", async () => {
    const changed = jobs.jobExecutionsChanged().next();
    await settleSubscriptions();
    await responder.publish("$aws/things/MyThing/jobs/notify", {
      jobs: { QUEUED: [{ jobId: "a" }, {}, null], IN_PROGRESS: "none", HELD: [] },
    });
    await expect(changed).resolves.toMatchObject({ value: { jobs: { QUEUED: [{ jobId: "a" }], HELD: [] } } });
    expect(warnings.map(({ kind }) => kind)).toEqual(["unexpected value"]);
  });

  it("tell every reader of the pending jobs", async () => {
    const readers = [jobs.jobExecutionsChanged().next(), jobs.jobExecutionsChanged().next()];
    await settleSubscriptions();
    await responder.publish("$aws/things/MyThing/jobs/notify", { timestamp: 1, jobs: {} });
    for (const reader of readers) await expect(reader).resolves.toMatchObject({ value: { jobs: {} } });
  });

  it("tell a back-end of every job, with what the topic says", async () => {
    const event = { eventType: "JOB", eventId: "e", timestamp: 1, operation: "completed", jobId: "job-1" };
    const next = jobs.jobEvent().next();
    await settleSubscriptions();
    await responder.publish("$aws/events/job/job-1/completed", event);
    await expect(next).resolves.toEqual({ done: false, value: { ...event, eventOperation: "completed" } });
  });

  it("tell of an event that the model does not list", async () => {
    const event = { eventType: "JOB_EXECUTION", eventId: "e", timestamp: 1, operation: "queued", jobId: "job-1" };
    const next = jobs.jobExecutionEvent({ jobId: "job-1" }).next();
    await settleSubscriptions();
    await responder.publish("$aws/events/jobExecution/job-1/queued", event);
    await expect(next).resolves.toEqual({ done: false, value: { ...event, eventOperation: "queued" } });
  });

  it("on a topic that cannot be, for which a reader has asked, are reported", async () => {
    const next = jobs.jobEvent().next();
    await settleSubscriptions();
    const jobId = "j".repeat(65);
    await responder.publish(`$aws/events/job/${jobId}/completed`, { jobId });
    await responder.publish("$aws/events/job/job-1/completed", { jobId: "job-1" });
    await expect(next).resolves.toMatchObject({ value: { jobId: "job-1" } });
    expect(warnings).toMatchObject([{ kind: "malformed message", topic: `$aws/events/job/${jobId}/completed` }]);
  });

  it("of every kind are read at once, beside calls of every operation", async () => {
    const execution = { jobId: "job-1", thingArn: "arn:aws:iot:eu-west-1:1:thing/MyThing", operation: "succeeded", status: "SUCCEEDED" };
    const event = { eventType: "JOB", eventId: "e", timestamp: 1, operation: "completed", jobId: "job-1" };
    const topics = {
      "$aws/things/MyThing/jobs/notify-next": { timestamp: 1 },
      "$aws/things/MyThing/jobs/notify": { timestamp: 1, jobs: {} },
      "$aws/events/job/job-1/completed": event,
      "$aws/events/jobExecution/job-1/succeeded": { ...event, ...execution, eventType: "JOB_EXECUTION" },
    };
    const readers = [jobs.nextJobExecutionChanged(), jobs.jobExecutionsChanged(), jobs.jobEvent(), jobs.jobExecutionEvent()];
    const first = readers.map((reader) => reader.next());
    await Promise.all([
      jobs.getPendingJobExecutions(),
      jobs.startNextPendingJobExecution(),
      jobs.describeJobExecution({ jobId: "job-1" }),
      jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }),
    ]);
    for (const [topic, payload] of Object.entries(topics)) await responder.publish(topic, payload);
    expect((await Promise.all(first)).map(({ done }) => done)).toEqual([false, false, false, false]);
  });

  it("are read, and calls are made, from before the first connection", async () => {
    let first: JobsMqttClient | undefined;
    const begun: Promise<unknown>[] = [];
    const useBefore = async (connection: MqttConnection): Promise<void> => {
      first = createJobs(connection).jobs;
      begun.push(first.getPendingJobExecutions(), first.nextJobExecutionChanged().next());
      await new Promise(setImmediate);
    };
    const { end } = await connect({ port: broker.tcpPort, protocol: "tcp", useBefore });
    await expect(begun[0]).resolves.toMatchObject({ inProgressJobs: [] });
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1, execution });
    await expect(begun[1]).resolves.toMatchObject({ value: { execution } });
    await first?.close();
    await end();
  });

  it("are not asked for where their reader was gone before the first connection", async () => {
    let first: JobsMqttClient | undefined;
    const useBefore = async (connection: MqttConnection): Promise<void> => {
      first = createJobs(connection).jobs;
      const reader = first.nextJobExecutionChanged();
      await new Promise(setImmediate);
      await reader.return();
    };
    const before = broker.subscriptionChanges.length;
    const { end } = await connect({ port: broker.tcpPort, protocol: "tcp", useBefore });
    await first?.getPendingJobExecutions();
    const standing = new Set<string>();
    for (const change of broker.subscriptionChanges.slice(before)) {
      if (change.startsWith("+")) standing.add(change.slice(2));
      else standing.delete(change.slice(2));
    }
    expect([...standing]).toEqual(["$aws/things/MyThing/jobs/get/+"]);
    await first?.close();
    await end();
  });

  it("without a payload are reported, and the next one counts", async () => {
    const next = jobs.nextJobExecutionChanged().next();
    await settleSubscriptions();
    await responder.publish("$aws/things/MyThing/jobs/notify-next", "");
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1 });
    await expect(next).resolves.toMatchObject({ value: { timestamp: 1 } });
    expect(warnings.map(({ kind }) => kind)).toEqual(["malformed message"]);
  });

  it("end with the client", async () => {
    const next = jobs.nextJobExecutionChanged().next();
    await settleSubscriptions();
    await jobs.close();
    await expect(next).resolves.toEqual({ done: true, value: undefined });
  });
});
