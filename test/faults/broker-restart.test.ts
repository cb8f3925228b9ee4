import { expect, it } from "vitest";
import { ConnectionError } from "../../generated/aws-iot-jobs/src/index.js";
import { startAedes } from "../contract/brokers/aedes-broker.js";
import type { Broker, BrokerOptions } from "../contract/brokers/broker.js";
import { hasMosquitto, startMosquitto } from "../contract/brokers/mosquitto-broker.js";
import { startResponder } from "../contract/jobs-responder.js";
import { mqttAdapters } from "../contract/mqtt-adapters.js";
import { createJobs, noLimits } from "../contract/open-mqtt-client.js";
import { startProxy } from "./tcp-proxy.js";

const brokers: readonly (readonly [string, (options: BrokerOptions) => Promise<Broker>])[] = [
  ["aedes", startAedes],
  ...(hasMosquitto() ? ([["Mosquitto", startMosquitto]] as const) : []),
];

it.each(brokers.flatMap(([name, start]) => mqttAdapters.map(({ adapter, connect }) => [name, adapter, start, connect] as const)))(
  "%s killed and restarted in the middle of 1,000 requests by %s: each ends, none twice, none silent",
  async (_broker, _adapter, start, connect) => {
    const first = await start({});
    const port = first.tcpPort;
    // The service stops answering half way, so that hundreds of requests are in flight when the broker dies.
    const responder = await startResponder(port, ({ payload }, answer, send) => {
      if (Number(payload["executionNumber"]) < 500 || restarted) send(answer);
    });
    let restarted = false;
    const proxy = await startProxy(port);
    const { connection, end } = await connect({ port: proxy.port, protocol: "tcp" });
    const { jobs } = createJobs(connection, noLimits);
    const ends: string[][] = [];
    const calls = Array.from({ length: 1_000 }, (_call, index) => {
      const own: string[] = [];
      ends.push(own);
      const options = { timeoutMs: 8_000 };
      const call =
        index % 2 === 0
          ? jobs.describeJobExecution({ jobId: `job-${index}`, executionNumber: index }, options)
          : jobs.updateJobExecution({ jobId: `job-${index}`, status: "SUCCEEDED", executionNumber: index }, options);
      return call.then(
        () => own.push("reply"),
        (error: unknown) => own.push(error instanceof ConnectionError ? `lost, outcome ${error.outcome}` : String(error)),
      );
    });
    await Promise.all(calls.slice(0, 500));
    proxy.refuse();
    await first.kill();
    restarted = true;
    const second = await start({ tcpPort: port });
    // The service is there again before the client is, as it always is behind a broker that serves many.
    await responder.subscribed();
    proxy.admit();
    await Promise.all(calls);

    expect(ends.every((own) => own.length === 1)).toBe(true);
    expect(ends.slice(0, 500).flat()).toEqual(Array.from({ length: 500 }, () => "reply"));
    const late = ends.slice(500).map(([how]) => how);
    expect(late.filter((_end, index) => index % 2 === 0)).toEqual(Array.from({ length: 250 }, () => "reply"));
    expect(late.filter((_end, index) => index % 2 === 1)).toEqual(Array.from({ length: 250 }, () => "lost, outcome unknown"));
    const updates = responder.received.filter(({ operation }) => operation === "updateJobExecution").map(({ topic }) => topic);
    expect(new Set(updates).size).toBe(updates.length);

    await jobs.close();
    await end();
    await proxy.close();
    await responder.close();
    await second.kill();
  },
  30_000,
);
