import { connect } from "mqtt";
import { expect, it, onTestFinished } from "vitest";
import { fromMqttJs } from "../../generated/aws-iot-jobs/src/mqtt.js";
import { findFreePort } from "../contract/brokers/free-port.js";
import { createJobs } from "../contract/open-mqtt-client.js";

it("a call that waits for a broker where none is says why there is no connection", async () => {
  const mqtt = connect(`mqtt://127.0.0.1:${await findFreePort()}`, { reconnectPeriod: 20 });
  mqtt.on("error", () => undefined);
  onTestFinished(() => mqtt.endAsync(true));
  const { jobs } = createJobs(fromMqttJs(mqtt));
  onTestFinished(() => jobs.close());
  const reason = await jobs
    .updateJobExecution({ jobId: "job-1", status: "SUCCEEDED" }, { timeoutMs: 300 })
    .catch((error: unknown) => error);
  expect(reason).toMatchObject({
    name: "TimeoutError",
    outcome: "not sent",
    message: expect.stringMatching(/within 300 ms, as it has no connection: connect ECONNREFUSED [^ ]+ It was not sent/) as string,
    cause: { code: "ECONNREFUSED" },
  });
});
