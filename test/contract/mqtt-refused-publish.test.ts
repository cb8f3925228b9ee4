import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Broker } from "./brokers/broker.js";
import { hasMosquitto, startMosquitto } from "./brokers/mosquitto-broker.js";
import { createJobs, openAwsCrtMqtt5, openMqttJs } from "./open-mqtt-client.js";

describe.skipIf(!hasMosquitto())("Mosquitto, where it is installed, with a topic that nobody may publish to", () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startMosquitto({ deniedTopic: "$aws/things/MyThing/jobs/start-next" });
  });
  afterAll(() => broker.kill());

  it.each([
    ["mqtt.js 5", (port: number) => openMqttJs({ port, protocol: "tcp" }, { protocolVersion: 5 })],
    ["aws-crt 5", (port: number) => openAwsCrtMqtt5({ port, protocol: "tcp" })],
  ])("ends the call at once and says that nothing has happened: %s", async (_, open) => {
    const { connection, end } = await open(broker.tcpPort);
    const { jobs } = createJobs(connection);
    const refused = jobs.startNextPendingJobExecution();
    await expect(refused).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      operation: "startNextPendingJobExecution",
    });
    await jobs.close();
    await end();
  });
});
