import { expect, it } from "vitest";
import { runBundle } from "./run-bundle.js";

/** How a program connects to a `port`: it has the library's own object as `mqtt` and what the client takes as `connection`. */
const connecting = {
  "mqtt.js": `
    const mqtt = await connectAsync("mqtt://127.0.0.1:" + port, { resubscribe: false });
    const connection = fromMqttJs(mqtt);
    const end = () => mqtt.endAsync();`,
  "aws-crt 3.1.1": `
    const address = { host_name: "127.0.0.1", port, client_id: "MyThing", socket_options: new crt.io.SocketOptions() };
    const mqtt = new crt.mqtt.MqttClient().new_connection(address);
    const connection = fromAwsCrt(mqtt);
    await mqtt.connect();
    const end = () => mqtt.disconnect();`,
  "aws-crt 5": `
    const mqtt = new crt.mqtt5.Mqtt5Client({ hostName: "127.0.0.1", port });
    const connection = fromAwsCrtMqtt5(mqtt);
    const connected = once(mqtt, "connectionSuccess");
    mqtt.start();
    await connected;
    const end = () => mqtt.stop();`,
} as const;

/** Runs a program that has a client `jobs` of a broker which answers by itself, and returns what it wrote. */
function run(library: keyof typeof connecting, program: string): Promise<unknown> {
  return runBundle(`
    import { fork } from "node:child_process";
    import { once } from "node:events";
    import { createServer } from "node:net";
    import { Aedes } from "aedes";
    import { connectAsync } from "mqtt";
    ${library === "mqtt.js" ? "" : 'import crt from "aws-crt";'}
    import { JobsMqttClient, fromAwsCrt, fromAwsCrtMqtt5, fromMqttJs } from "./generated/aws-iot-jobs/src/mqtt.ts";
    if (process.argv[2] === "serve") {
      const broker = await Aedes.createBroker();
      broker.on("publish", ({ topic, payload }, client) => {
        if (client === null || !topic.endsWith("/get")) return;
        const { clientToken } = JSON.parse(payload);
        client.publish({ topic: topic + "/accepted", payload: JSON.stringify({ clientToken }), qos: 0, retain: false }, () => undefined);
      });
      const server = createServer((socket) => broker.handle(socket.setNoDelay(true)));
      server.listen(0, "127.0.0.1", () => process.send(server.address().port));
    } else {
      const service = fork(process.argv[1], ["serve"]);
      const [port] = await once(service, "message");
      service.unref();
      service.channel.unref();
      ${connecting[library]}
      const jobs = new JobsMqttClient(connection, { thingName: "MyThing", limits: { requestsInFlight: Infinity, publishesPerSecond: Infinity } });
      process.on("exit", () => service.kill());
      ${program}
    }`);
}

it("a process ends within 50 ms of the end of the client and its connection", async () => {
  const ms = await run(
    "mqtt.js",
    `
    await Promise.all(Array.from({ length: 20 }, () => jobs.getPendingJobExecutions()));
    await jobs.close();
    await end();
    const closed = performance.now();
    process.on("exit", () => console.log(performance.now() - closed));
  `,
  );
  expect(ms).toBeLessThan(50);
});

const libraries = ["mqtt.js", "aws-crt 3.1.1", "aws-crt 5"] as const;

it.each(libraries)("100,000 requests over %s leave memory, timers and listeners where they were", { timeout: 120_000 }, async (library) => {
  const { growth, timers, listeners } = (await run(
    library,
    `
    const { signal } = new AbortController();
    const { getEventListeners } = await import("node:events");
    const askAll = async (count) => {
      for (let asked = 0; asked < count; asked += 100)
        await Promise.all(Array.from({ length: 100 }, (_, index) => jobs.describeJobExecution({ jobId: "job-" + (asked + index) }, { signal })));
    };
    const countListeners = () => mqtt.eventNames().reduce((sum, name) => sum + mqtt.listenerCount(name), 0);
    const countTimers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const measure = async () => {
      // Objects that hold native ones are let go of in a later turn.
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve)).then(gc);
      return { heap: process.memoryUsage().heapUsed, listeners: countListeners(), timers: countTimers() };
    };
    await askAll(10_000);
    const before = await measure();
    await askAll(100_000);
    const after = await measure();
    console.log(JSON.stringify({
      growth: after.heap - before.heap,
      timers: after.timers - before.timers,
      listeners: after.listeners - before.listeners + getEventListeners(signal, "abort").length,
    }));
    // However long the library's own threads would keep the process.
    process.exit();
  `,
  )) as Record<string, number>;
  expect(growth).toBeLessThan(1_000_000);
  expect(timers).toBe(0);
  expect(listeners).toBe(0);
});
