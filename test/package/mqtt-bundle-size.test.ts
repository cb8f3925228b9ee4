import { describe, expect, test } from "vitest";
import { bundle, kilobyte, measureGzip } from "./bundle.js";

/** Packages of the libraries that carry MQTT, none of which belongs in a bundle of ours. */
const libraries = /node_modules\/(?:mqtt|aws-crt)\//;

describe("a bundle over MQTT, without the library that carries it,", () => {
  test("takes less than 12.5 kB where it uses one operation", async () => {
    const { text, modules } = await bundle(`
      import { createJobsMqttCaller, describeJobExecutionOperation, fromMqttJs } from "@topicsmith/aws-iot-jobs/mqtt";
      const { call } = createJobsMqttCaller(fromMqttJs(globalThis.connection), { thingName: "MyThing" });
      console.log(await call(describeJobExecutionOperation, { jobId: "$next" }));
    `);
    expect(measureGzip(text)).toBeLessThan(12.5 * kilobyte);
    expect(text).not.toContain("start-next");
    expect(modules.filter((path) => libraries.test(path))).toEqual([]);
  });

  test("takes less than 18.1 kB with every operation and message", async () => {
    const { text } = await bundle(`
      import { JobsMqttClient, fromMqttJs } from "@topicsmith/aws-iot-jobs/mqtt";
      const jobs = new JobsMqttClient(fromMqttJs(globalThis.connection), { thingName: "MyThing" });
      console.log(await jobs.describeJobExecution({ jobId: "$next" }));
    `);
    expect(measureGzip(text)).toBeLessThan(18.1 * kilobyte);
  });
});
