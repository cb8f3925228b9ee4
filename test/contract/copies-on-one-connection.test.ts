import { connectAsync } from "mqtt";
import type { MqttClient } from "mqtt";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type * as mqttEntry from "../../generated/aws-iot-jobs/src/mqtt.js";
import { importJobsCopy, importPackage } from "../generated/import-copy.js";
import { createFakeConnection } from "../runtime/mqtt/fake-connection.js";
import type { FakeConnection } from "../runtime/mqtt/fake-connection.js";
import { settle } from "../runtime/mqtt/lamps.js";
import { startAedes } from "./brokers/aedes-broker.js";
import type { AedesBroker } from "./brokers/aedes-broker.js";
import { startResponder } from "./jobs-responder.js";
import type { JobsResponder } from "./jobs-responder.js";

type Jobs = typeof mqttEntry;

interface Shadow {
  readonly ShadowMqttClient: new (...options: ConstructorParameters<Jobs["JobsMqttClient"]>) => {
    readonly getShadow: (input: { readonly clientToken: string }) => Promise<unknown>;
  };
}

let one: Jobs;
let other: Jobs;
let shadow: Shadow;
beforeAll(async () => {
  [one, other, shadow] = await Promise.all([
    importJobsCopy<Jobs>(),
    importJobsCopy<Jobs>(),
    importPackage<Shadow>("test/fixtures/models/device-shadow.yaml"),
  ]);
}, 60_000);

describe("of two copies of a package on one connection of mqtt.js,", () => {
  let broker: AedesBroker;
  let responder: JobsResponder;
  let mqtt: MqttClient;
  beforeAll(async () => {
    broker = await startAedes();
    responder = await startResponder(broker.tcpPort);
    mqtt = await connectAsync({ host: "127.0.0.1", port: broker.tcpPort, resubscribe: false });
  });
  afterAll(async () => {
    await mqtt.endAsync();
    await responder.close();
    await broker.kill();
  });

  it.each([
    { how: "of which each adapts it itself", adapt: () => [one.fromMqttJs(mqtt), other.fromMqttJs(mqtt)] as const },
    {
      how: "which share what one has made of it",
      adapt: () => {
        const connection = one.fromMqttJs(mqtt);
        return [connection, connection] as const;
      },
    },
  ])("$how, the first to close leaves the other its replies and messages", async ({ adapt }) => {
    const before = broker.subscriptionChanges.length;
    const [mine, theirs] = adapt();
    const first = new one.JobsMqttClient(mine, { thingName: "MyThing" });
    const second = new other.JobsMqttClient(theirs, { thingName: "MyThing" });
    const messages = [first.nextJobExecutionChanged(), second.nextJobExecutionChanged()] as const;
    await Promise.all([first.describeJobExecution({ jobId: "job-1" }), second.describeJobExecution({ jobId: "job-1" })]);
    await first.close();

    await expect(second.describeJobExecution({ jobId: "job-1" }, { timeoutMs: 2_000 })).resolves.toHaveProperty("timestamp");
    await responder.publish("$aws/things/MyThing/jobs/notify-next", { timestamp: 1 });
    await expect(messages[1].next()).resolves.toMatchObject({ value: { timestamp: 1 } });

    await second.close();
    const given = broker.subscriptionChanges.slice(before).filter((change) => change.startsWith("- "));
    expect(given.sort()).toEqual(["- $aws/things/MyThing/jobs/+/get/+", "- $aws/things/MyThing/jobs/notify-next"]);
  });
});

describe("two clients of one connection, from separate copies,", () => {
  let connection: FakeConnection;
  let warnings: string[];
  beforeEach(() => {
    connection = createFakeConnection();
    warnings = [];
  });

  const createClient = ({ JobsMqttClient }: Jobs, thingName: string): InstanceType<Jobs["JobsMqttClient"]> =>
    new JobsMqttClient(connection, { thingName, onWarning: ({ kind, topic }) => void warnings.push(`${kind}: ${topic ?? ""}`) });

  const deliverReply = (thingName: string, clientToken: string): void =>
    connection.deliver(`$aws/things/${thingName}/jobs/get/accepted`, {
      clientToken,
      timestamp: 1,
      inProgressJobs: [],
      queuedJobs: [],
    });

  it.each([
    ["for different things", "Other"],
    ["for the same thing", "MyThing"],
  ])("%s report nothing of each other's replies", async (_, thingName) => {
    const [first, second] = [createClient(one, "MyThing"), createClient(other, thingName)];
    const replies = [first.getPendingJobExecutions({ clientToken: "a" }), second.getPendingJobExecutions({ clientToken: "b" })];
    await settle();
    deliverReply("MyThing", "a");
    deliverReply(thingName, "b");
    await Promise.all(replies);
    expect(warnings).toEqual([]);
  });

  it("of which one makes calls alone, report nothing of its replies", async () => {
    createClient(one, "MyThing");
    const { call } = other.createJobsMqttCaller(connection, { thingName: "Other" });
    const reply = call(other.getPendingJobExecutionsOperation, { clientToken: "b" });
    await settle();
    deliverReply("Other", "b");
    await reply;
    expect(warnings).toEqual([]);
  });

  it("both report a reply that neither waits for", () => {
    createClient(one, "MyThing");
    createClient(other, "MyThing");
    deliverReply("MyThing", "late");
    const warning = "unmatched message: $aws/things/MyThing/jobs/get/accepted";
    expect(warnings).toEqual([warning, warning]);
  });

  it("report a message for the thing of the other only once that is closed", async () => {
    createClient(one, "MyThing");
    const second = createClient(other, "Other");
    connection.deliver("$aws/things/Other/jobs/notify-next", {});
    await second.close();
    expect(warnings).toEqual([]);
    connection.deliver("$aws/things/Other/jobs/notify-next", {});
    expect(warnings).toEqual(["foreign message: $aws/things/Other/jobs/notify-next"]);
  });

  it("of two APIs report nothing of each other's replies", async () => {
    const jobs = createClient(one, "MyThing");
    const shadows = new shadow.ShadowMqttClient(connection, {
      thingName: "MyThing",
      onWarning: ({ kind, topic }) => void warnings.push(`${kind}: ${topic ?? ""}`),
    });
    const replies = [jobs.getPendingJobExecutions({ clientToken: "a" }), shadows.getShadow({ clientToken: "a" })];
    await settle();
    deliverReply("MyThing", "a");
    connection.deliver("$aws/things/MyThing/shadow/get/accepted", { clientToken: "a", state: {}, version: 1, timestamp: 1 });
    await Promise.all(replies);
    expect(warnings).toEqual([]);
  });
});

it("a hand-written connection that is frozen can be used, by one client", async () => {
  const connection = createFakeConnection();
  const jobs = new one.JobsMqttClient(Object.freeze(connection), { thingName: "MyThing" });
  onTestFinished(() => jobs.close());
  const reply = jobs.getPendingJobExecutions({ clientToken: "a" });
  await settle();
  connection.deliver("$aws/things/MyThing/jobs/get/accepted", { clientToken: "a", timestamp: 1, inProgressJobs: [], queuedJobs: [] });
  await expect(reply).resolves.toMatchObject({ timestamp: 1 });
});
