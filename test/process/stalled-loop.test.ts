import { describe, expect, it } from "vitest";
import { runBundle } from "./run-bundle.js";

/** How a program that has the `port` of a service in another process makes a client `jobs` of it, over each transport. */
const transports = {
  MQTT: `
    const { fromMqttJs, JobsMqttClient } = await import("./generated/aws-iot-jobs/src/mqtt.ts");
    const connection = await (await import("mqtt")).connectAsync("mqtt://127.0.0.1:" + port, { resubscribe: false });
    const jobs = new JobsMqttClient(fromMqttJs(connection), { thingName: "MyThing" });`,
  "HTTPS with Node's own client": `
    const { JobsHttpsClient } = await import("./generated/aws-iot-jobs/src/https.ts");
    const auth = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) };
    const jobs = new JobsHttpsClient({ endpoint: "http://127.0.0.1:" + port, thingName: "MyThing", auth });`,
  "HTTPS with fetch": `
    const { JobsHttpsClient } = await import("./generated/aws-iot-jobs/src/https-fetch.ts");
    const auth = { scheme: "sigV4", sign: async () => ({ headers: {}, learn: () => false }) };
    const jobs = new JobsHttpsClient({ endpoint: "http://127.0.0.1:" + port, thingName: "MyThing", auth });`,
} as const;

/** A service that answers every request at once, but none about the job `silent`; over MQTT and over HTTP. */
const service = {
  mqtt: `
    const broker = await (await import("aedes")).Aedes.createBroker();
    broker.on("publish", ({ topic, payload }, client) => {
      if (client === null || !topic.endsWith("/get") || topic.includes("silent")) return;
      const { clientToken } = JSON.parse(payload);
      client.publish({ topic: topic + "/accepted", payload: JSON.stringify({ clientToken }), qos: 0, retain: false }, () => undefined);
    });
    const server = createNetServer((socket) => broker.handle(socket.setNoDelay(true)));`,
  http: `
    const server = createHttpServer(({ url }, response) => {
      if (!url.includes("silent")) response.setHeader("content-type", "application/json").end("{}");
    });`,
} as const;

/** Runs a program that has a client `jobs` and can `stall` its event loop for a number of milliseconds; returns what it wrote. */
function run(transport: keyof typeof transports, program: string): Promise<unknown> {
  return runBundle(`
    import { fork } from "node:child_process";
    import { once } from "node:events";
    import { createServer as createHttpServer } from "node:http";
    import { createServer as createNetServer } from "node:net";
    if (process.argv[2] === "serve") {
      ${transport === "MQTT" ? service.mqtt : service.http}
      server.listen(0, "127.0.0.1", () => process.send(server.address().port));
    } else {
      const service = fork(process.argv[1], ["serve"]);
      const [port] = await once(service, "message");
      ${transports[transport]}
      const stall = (ms) => {
        const until = performance.now() + ms;
        while (performance.now() < until);
      };
      const describe = (jobId, timeoutMs) =>
        jobs.describeJobExecution({ jobId }, { timeoutMs }).then(() => "answered", ({ name }) => name);
      const write = (result) => console.log(JSON.stringify(result));
      ${program}
      service.kill();
      process.exit();
    }`);
}

const names = ["MQTT", "HTTPS with Node's own client", "HTTPS with fetch"] as const;

describe.each(names)("over %s, an event loop that stands still longer than the time-out", (transport) => {
  it("costs no call whose reply waits in the socket", async () => {
    const ends = await run(
      transport,
      `
      await describe("job-1", 5_000);
      const calls = Array.from({ length: 20 }, (_, index) => describe("job-" + index, 60));
      await new Promise(setImmediate);
      stall(150);
      write(await Promise.all(calls));
    `,
    );
    expect(ends).toEqual(Array.from({ length: 20 }, () => "answered"));
  });

  it("costs no call that could not even be sent", async () => {
    const end = await run(
      transport,
      `
      const call = describe("job-1", 100);
      stall(250);
      write(await call);
    `,
    );
    expect(end).toBe("answered");
  });

  it("ends a call without a reply all the same, soon after that", async () => {
    const { end, ms } = (await run(
      transport,
      `
      await describe("job-1", 5_000);
      const call = describe("silent", 100);
      stall(150);
      const stalled = performance.now();
      const end = await call;
      write({ end, ms: performance.now() - stalled });
    `,
    )) as Readonly<Record<string, unknown>>;
    expect(end).toBe("TimeoutError");
    expect(ms).toBeLessThan(1_000);
  });
});
