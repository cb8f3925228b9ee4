import { describe, expect, it, onTestFinished } from "vitest";
import { startScriptedBroker, writeConnack, writePuback, writeReceiveMaximum } from "./brokers/scripted-broker.js";
import type { ReceivedPacket } from "./brokers/scripted-broker.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";

describe("a broker that takes 7 unacknowledged messages", () => {
  it.each(mqttAdapters.filter(({ protocolVersion }) => protocolVersion === 5))("never gets an eighth: $adapter", async ({ connect }) => {
    const held: ReceivedPacket[] = [];
    const broker = await startScriptedBroker((packet) => {
      if (packet.kind === "connect") return [writeConnack(packet, 0, writeReceiveMaximum(7))];
      if (packet.kind !== "publish") return undefined;
      held.push(packet);
      // Once there are as many as it takes, the oldest is acknowledged; no reply is ever sent.
      const [oldest] = held;
      return held.length < 7 || oldest === undefined ? [] : [writePuback(held.shift() ?? oldest, 0)];
    });
    onTestFinished(broker.close);
    const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
    onTestFinished(end);
    const { jobs } = createJobs(connection);
    const calls = Array.from({ length: 30 }, (_, index) => jobs.describeJobExecution({ jobId: `j${index}` }).catch(() => undefined));
    await expect.poll(() => broker.received.filter(({ kind }) => kind === "publish").length, { timeout: 5_000 }).toBe(30);
    expect(held).toHaveLength(6);
    await jobs.close();
    await Promise.all(calls);
  });

  it.each(mqttAdapters.filter(({ protocolVersion }) => protocolVersion === 5))(
    "gets no more while it is silent: $adapter",
    async ({ adapter, connect }) => {
      const broker = await startScriptedBroker((packet) => {
        if (packet.kind === "connect") return [writeConnack(packet, 0, writeReceiveMaximum(7))];
        return packet.kind === "publish" ? [] : undefined;
      });
      onTestFinished(broker.close);
      const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
      onTestFinished(end);
      const { jobs } = createJobs(connection);
      const ends = Array.from({ length: 30 }, (_, index) =>
        jobs.describeJobExecution({ jobId: `j${index}` }).catch((error: unknown) => (error as { readonly outcome?: unknown }).outcome),
      );
      await expect.poll(() => broker.received.filter(({ kind }) => kind === "publish").length, { timeout: 5_000 }).toBe(7);
      await jobs.close();
      const outcomes = await Promise.all(ends);
      // Over aws-crt, which was connected before, aws-crt itself makes them wait.
      expect(outcomes.filter((outcome) => outcome === "not sent")).toHaveLength(adapter === "mqtt.js 5" ? 23 : 0);
      expect(broker.received.filter(({ kind }) => kind === "publish")).toHaveLength(7);
    },
  );
});
