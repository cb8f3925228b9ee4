import { describe, expect, it, onTestFinished } from "vitest";
import { PermissionError } from "../../generated/aws-iot-jobs/src/mqtt.js";
import type { ClientWarning, JobsMqttClient } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startScriptedBroker, writeConnack, writeDisconnect, writePuback, writeReason, writeSuback } from "./brokers/scripted-broker.js";
import type { Answer, ReceivedPacket } from "./brokers/scripted-broker.js";
import { mqttAdapters } from "./mqtt-adapters.js";
import type { MqttAdapter } from "./mqtt-adapters.js";
import { createJobs } from "./open-mqtt-client.js";

const speakers = (version: 4 | 5): readonly MqttAdapter[] => mqttAdapters.filter(({ protocolVersion }) => protocolVersion === version);

/** A client at a broker that answers by a script, until the test is over. */
async function connectTo(
  { connect }: MqttAdapter,
  script: (packet: ReceivedPacket) => Answer | undefined,
): Promise<{ readonly jobs: JobsMqttClient; readonly warnings: readonly ClientWarning[] }> {
  const broker = await startScriptedBroker(script);
  onTestFinished(broker.close);
  const { connection, end } = await connect({ port: broker.tcpPort, protocol: "tcp" });
  onTestFinished(end);
  return createJobs(connection);
}

describe.each(speakers(5))("a broker's reason, over $adapter,", (adapter) => {
  it.each([
    [0x8b, "Maintenance at noon", /was lost: server shutting down \(reason code 0x8b, "Maintenance at noon"\)/],
    [0x98, "", /was lost: administrative action \(reason code 0x98\)/],
    [0x8e, "", /was lost: another client took over this client identifier \(reason code 0x8e\)/],
  ])("for a DISCONNECT with the code %i is told to the call in flight and in a warning", async (code, words, message) => {
    const { jobs, warnings } = await connectTo(adapter, ({ kind }) =>
      kind === "publish" ? [writeDisconnect(code, words === "" ? [] : writeReason(words)), "close"] : undefined,
    );
    const error: unknown = await jobs.updateJobExecution({ jobId: "j1", status: "FAILED" }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      message: expect.stringMatching(message) as string,
      cause: { reasonCode: code, reasonString: words === "" ? undefined : words },
    });
    expect(warnings).toContainEqual(expect.objectContaining({ kind: "lost connection" }));
  });

  it("for a PUBACK that no policy is the cause of is told, and that it is safe to send again", async () => {
    const { jobs } = await connectTo(adapter, (packet) =>
      packet.kind === "publish" ? [writePuback(packet, 0x97, writeReason("100 a day"))] : undefined,
    );
    await expect(jobs.updateJobExecution({ jobId: "j1", status: "FAILED" })).rejects.toMatchObject({
      name: "ConnectionError",
      outcome: "not sent",
      message: expect.stringMatching(/jobs\/j1\/update: quota exceeded \(reason code 0x97, "100 a day"\).*safe to send/) as string,
      cause: { reasonCode: 0x97, reasonString: "100 a day" },
    });
  });

  it("for a publish that its policy forbids is an error of its own, which says of what topic, and never that it is safe to send again", async () => {
    const { jobs } = await connectTo(adapter, (packet) =>
      packet.kind === "publish" ? [writePuback(packet, 0x87, writeReason("iot:Publish"))] : undefined,
    );
    const error: unknown = await jobs.updateJobExecution({ jobId: "j2", status: "FAILED" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PermissionError);
    expect(error).toMatchObject({
      operation: "updateJobExecution",
      outcome: "refused",
      reasonCode: 0x87,
      cause: { reasonString: "iot:Publish" },
    });
    expect(String(error)).toMatch(/jobs\/j2\/update: not authorized \(reason code 0x87, "iot:Publish"\)/);
    expect(String(error)).not.toContain("safe");
  });

  it("for a subscription that its policy forbids ends calls and loops over messages", async () => {
    const { jobs } = await connectTo(adapter, (packet) =>
      packet.kind === "subscribe" ? [writeSuback(packet, 0x87, writeReason("iot:Subscribe"))] : undefined,
    );
    const refused = { name: "PermissionError", outcome: "refused", cause: { reasonCode: 0x87, reasonString: "iot:Subscribe" } };
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({ ...refused, operation: "getPendingJobExecutions" });
    const loop = jobs.nextJobExecutionChanged().next();
    await expect(loop).rejects.toMatchObject({ ...refused, message: expect.stringContaining("jobs/notify-next: not auth") as string });
  });

  it("for another refused subscription is told with the filter", async () => {
    const { jobs } = await connectTo(adapter, (packet) =>
      packet.kind === "subscribe" ? [writeSuback(packet, 0x97, writeReason("50 filters"))] : undefined,
    );
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({
      name: "SubscriptionError",
      filter: "$aws/things/MyThing/jobs/get/+",
      reasonCode: 0x97,
      message: expect.stringContaining('quota exceeded (reason code 0x97, "50 filters")') as string,
    });
  });

  it("for refusing the next connection by its policy ends what waits for one", async () => {
    let connects = 0;
    const { jobs } = await connectTo(adapter, (packet) => {
      if (packet.kind === "publish") return ["close"];
      return packet.kind === "connect" && connects++ > 0 ? [writeConnack(packet, 0x87, writeReason("inactive")), "close"] : undefined;
    });
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({
      name: "PermissionError",
      outcome: "unknown",
      cause: { reasonCode: 0x87, reasonString: "inactive" },
    });
  });
});

describe("a broker of MQTT 3.1.1", () => {
  const [mqttJs] = speakers(4);

  it.each([
    [5, "PermissionError"],
    [4, "TimeoutError"],
  ])("that refuses the next connection with the code %i ends what waits for one by a %s", async (code, name) => {
    if (mqttJs === undefined) throw new Error("mqtt.js is not there.");
    let connects = 0;
    const { jobs, warnings } = await connectTo(mqttJs, (packet) => {
      if (packet.kind === "publish") return ["close"];
      return packet.kind === "connect" && connects++ > 0 ? [writeConnack(packet, code), "close"] : undefined;
    });
    await expect(jobs.getPendingJobExecutions({}, { timeoutMs: 300 })).rejects.toMatchObject({ name, outcome: "unknown" });
    expect(warnings).toContainEqual(
      expect.objectContaining({ kind: "lost connection", cause: expect.objectContaining({ reasonCode: code }) as Error }),
    );
  });

  it.each(speakers(4))("that refuses a subscription says that it would refuse it again, and of which filter: $adapter", async (adapter) => {
    const { jobs } = await connectTo(adapter, (packet) => (packet.kind === "subscribe" ? [writeSuback(packet, 0x80)] : undefined));
    await expect(jobs.getPendingJobExecutions()).rejects.toMatchObject({
      name: "SubscriptionError",
      outcome: "refused",
      message: expect.stringContaining("$aws/things/MyThing/jobs/get/+") as string,
    });
  });
});

describe("a loop over messages whose catch-up its policy forbids", () => {
  it.each(speakers(5))("asks once, and says so: $adapter", async (adapter) => {
    let connects = 0;
    let requests = 0;
    const { jobs, warnings } = await connectTo(adapter, (packet) => {
      if (packet.kind === "connect") connects++;
      if (packet.kind === "subscribe" && connects === 1) return [writeSuback(packet, 1), writeDisconnect(0x8b), "close"];
      if (packet.kind !== "publish") return undefined;
      requests++;
      return [writePuback(packet, 0x87)];
    });
    void jobs.nextJobExecutionChanged().next();
    await expect
      .poll(() => warnings.find(({ kind }) => kind === "catch-up failed")?.cause, { timeout: 10_000 })
      .toBeInstanceOf(PermissionError);
    expect(requests).toBe(1);
  });
});
