import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ValidationError } from "../../generated/aws-iot-jobs/src/index.js";
import { JobsMqttClient } from "../../generated/aws-iot-jobs/src/mqtt.js";
import type { ClientWarning } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { startAedes } from "../contract/brokers/aedes-broker.js";
import type { Broker } from "../contract/brokers/broker.js";
import { startResponder } from "../contract/jobs-responder.js";
import type { JobsResponder, ReceivedRequest } from "../contract/jobs-responder.js";
import type { ServiceAnswer } from "../contract/jobs-service.js";
import { mqttAdapters } from "../contract/mqtt-adapters.js";
import { createJobs } from "../contract/open-mqtt-client.js";
import type { OwnedConnection } from "../contract/open-mqtt-client.js";

type Fault = (request: ReceivedRequest, send: () => void) => void;

describe.each(mqttAdapters)("with $adapter a service that answers", ({ connect }) => {
  let broker: Broker;
  let responder: JobsResponder;
  let owned: OwnedConnection;
  let jobs: JobsMqttClient;
  let warnings: ClientWarning[];
  let fault: Fault;

  beforeEach(async () => {
    fault = (_request, send) => send();
    broker = await startAedes();
    responder = await startResponder(broker.tcpPort, (request, answer: ServiceAnswer, send) => fault(request, () => send(answer)));
    owned = await connect({ port: broker.tcpPort, protocol: "tcp" });
    ({ jobs, warnings } = createJobs(owned.connection));
  });
  afterEach(async () => {
    await jobs.close();
    await owned.end();
    await responder.close();
    await broker.kill();
  });

  /** Publishes a payload on the topic where a request is accepted, before the right answer goes out. */
  const answerFirstWith = (payload: unknown, changeTopic = (topic: string): string => topic): void => {
    fault = ({ topic }, send) => void responder.publish(changeTopic(`${topic}/accepted`), payload).then(send);
  };

  it("in the opposite order gives every call its own reply", async () => {
    const waiting: (() => void)[] = [];
    fault = (_request, send) => {
      waiting.push(send);
      if (waiting.length === 50) for (const one of waiting.reverse()) one();
    };
    const jobIds = Array.from({ length: 50 }, (_, index) => `job-${index}`);
    const replies = await Promise.all(jobIds.map((jobId) => jobs.describeJobExecution({ jobId })));
    expect(replies.map(({ execution }) => execution?.jobId)).toEqual(jobIds);
  });

  it("twice gives one reply and one warning", async () => {
    fault = (_request, send) => {
      send();
      send();
    };
    await jobs.getPendingJobExecutions();
    await jobs.getPendingJobExecutions();
    expect(warnings.map(({ kind }) => kind)).toContain("unmatched message");
  });

  it.each<[string, unknown, ClientWarning["kind"]]>([
    ["with something that is no JSON first", "<html>502</html>", "malformed message"],
    ["with an own __proto__ member first", '{"__proto__":{"clientToken":"x"},"clientToken":"y"}', "unmatched message"],
    ["with 10 MB first", "x".repeat(10_000_000), "oversized message"],
    ["with nothing first", "", "malformed message"],
    ["with 100,000 opening brackets first", "[".repeat(100_000), "malformed message"],
  ])("%s gets a warning, and its right answer counts", async (_, payload, kind) => {
    answerFirstWith(payload);
    await expect(jobs.getPendingJobExecutions()).resolves.toMatchObject({ inProgressJobs: [] });
    expect(warnings.map((warning) => warning.kind)).toEqual([kind]);
  });

  it("to another thing is left alone, with a warning", async () => {
    await owned.connection.subscribe(["$aws/things/+/jobs/get/accepted"], 1);
    answerFirstWith({ inProgressJobs: [], queuedJobs: [] }, (topic) => topic.replace("MyThing", "YourThing"));
    await jobs.getPendingJobExecutions();
    expect(warnings).toMatchObject([{ kind: "foreign message", topic: "$aws/things/YourThing/jobs/get/accepted" }]);
  });

  const oddJobs = [{ queuedAt: 1 }, null, { jobId: "job-2" }, "job-3"];
  const oddPlaces = ["/inProgressJobs", "/queuedJobs/0/jobId", "/queuedJobs/1", "/queuedJobs/3"];

  /** Answers with the right token and the wrong members. */
  const answerOddly: Fault = ({ topic, payload }) =>
    void responder.publish(`${topic}/accepted`, { clientToken: payload["clientToken"], inProgressJobs: "none", queuedJobs: oddJobs });

  it("with the right token and the wrong members is understood as far as possible, with one warning", async () => {
    fault = answerOddly;
    await expect(jobs.getPendingJobExecutions()).resolves.toMatchObject({ inProgressJobs: [], queuedJobs: [{ jobId: "job-2" }] });
    expect(warnings.map(({ kind }) => kind)).toEqual(["unexpected value"]);
    const { cause } = warnings[0] ?? {};
    expect(cause instanceof ValidationError && cause.issues.map(({ pointer }) => pointer)).toEqual(oddPlaces);
  });

  it("with the right token and the wrong members fails the call at once where the strict reading is wanted", async () => {
    fault = answerOddly;
    const strict = new JobsMqttClient(owned.connection, { thingName: "MyThing", replies: "strict" });
    await expect(strict.getPendingJobExecutions()).rejects.toMatchObject({
      name: "ProtocolError",
      issues: oddPlaces.map((pointer) => ({ pointer })),
      reply: { inProgressJobs: "none" },
    });
    await strict.close();
  });

  it("with a message that the broker has kept is not taken at that word", async () => {
    await responder.mqtt.publishAsync("$aws/things/MyThing/jobs/get/accepted", '{"clientToken":"t"}', { retain: true, qos: 1 });
    await jobs.getPendingJobExecutions({ clientToken: "t" });
    expect(warnings).toMatchObject([{ kind: "unmatched message", message: expect.stringContaining("retained") as string }]);
  });

  it("too late changes nothing, with a warning", async () => {
    const waiting: (() => void)[] = [];
    fault = (_request, send) => void waiting.push(send);
    await expect(jobs.getPendingJobExecutions({}, { timeoutMs: 100 })).rejects.toMatchObject({ name: "TimeoutError" });
    fault = (_request, send) => {
      for (const one of waiting.splice(0)) one();
      send();
    };
    await jobs.getPendingJobExecutions();
    expect(warnings.map(({ kind }) => kind)).toEqual(["unmatched message"]);
  });

  it("one request never does not keep the others from their replies", async () => {
    fault = ({ topic }, send) => {
      if (!topic.includes("/deaf/")) send();
    };
    const deaf = Array.from({ length: 20 }, () => jobs.describeJobExecution({ jobId: "deaf" }).catch(() => "ended"));
    await jobs.updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" });
    await jobs.describeJobExecution({ jobId: "job-1" });
    await jobs.close();
    expect(await Promise.all(deaf)).toEqual(deaf.map(() => "ended"));
  });
});
