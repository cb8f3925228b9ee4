import { afterAll, beforeAll, describe } from "vitest";
import type { Broker } from "./brokers/broker.js";
import { startAedes } from "./brokers/aedes-broker.js";
import { hasMosquitto, startMosquitto } from "./brokers/mosquitto-broker.js";
import { createCertificates } from "./certificates.js";
import type { Certificates } from "./certificates.js";
import { describeClientContract } from "./jobs-client-contract.js";
import { startResponder } from "./jobs-responder.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";
import type { Target } from "./open-mqtt-client.js";

function describeAdapters(name: string, findBroker: () => Broker, target: (broker: Broker) => Target): void {
  for (const { adapter, connect } of mqttAdapters) {
    describeClientContract(`${name} with ${adapter}`, async () => {
      const broker = findBroker();
      const responder = await startResponder(broker.tcpPort);
      const { connection, end } = await connect(target(broker));
      const { jobs } = createJobs(connection);
      return {
        jobs,
        countReceived: () => responder.received.length,
        end: async () => {
          await jobs.close();
          await end();
          await responder.close();
        },
      };
    });
  }
}

describe("aedes", () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startAedes();
  });
  afterAll(() => broker.kill());

  describeAdapters(
    "TCP",
    () => broker,
    ({ tcpPort }) => ({ port: tcpPort, protocol: "tcp" }),
  );
});

describe.skipIf(!hasMosquitto())("Mosquitto, where it is installed", () => {
  let broker: Broker;
  let certificates: Certificates;
  beforeAll(async () => {
    certificates = await createCertificates();
    broker = await startMosquitto({ certificates });
  });
  afterAll(() => broker.kill());

  describeAdapters(
    "TCP",
    () => broker,
    ({ tcpPort }) => ({ port: tcpPort, protocol: "tcp" }),
  );
  describeAdapters(
    "TLS with a client certificate",
    () => broker,
    ({ tlsPort = 0 }) => ({ port: tlsPort, protocol: "tls", certificates }),
  );
  describeAdapters(
    "WebSocket",
    () => broker,
    ({ webSocketPort = 0 }) => ({ port: webSocketPort, protocol: "websocket" }),
  );
});
