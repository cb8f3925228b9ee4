import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Broker } from "./brokers/broker.js";
import { hasMosquitto, startMosquitto } from "./brokers/mosquitto-broker.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";

describe.skipIf(!hasMosquitto())("Mosquitto, where it is installed, with a topic that nobody may publish to", () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startMosquitto({ deniedTopic: "$aws/things/MyThing/jobs/start-next" });
  });
  afterAll(() => broker.kill());

  // A broker of MQTT 3.1.1 cannot say that it refuses a publish.
  const adapters = mqttAdapters.filter(({ protocolVersion }) => protocolVersion === 5);

  it.each(adapters)("ends the call at once, says why and that nothing has happened: $adapter", async ({ connect }) => {
    const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
    const { jobs } = createJobs(connection);
    const refused = jobs.startNextPendingJobExecution();
    await expect(refused).rejects.toMatchObject({
      name: "PermissionError",
      outcome: "refused",
      operation: "startNextPendingJobExecution",
      message: expect.stringMatching(/jobs\/start-next: not authorized \(reason code 0x87/) as string,
    });
    await jobs.close();
    await end();
  });
});
